-- After each call the care team may be told by e-mail that it ended; off while the hospital has no address for it.
alter table hospital add column care_team_email text;

create table care_team_mail (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  call_id             uuid not null unique references call,
  state               text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  tries               int  not null default 0,
  problem             text,
  created_at          timestamptz not null,
  sent_at             timestamptz,
  version             int not null
);
alter table care_team_mail enable row level security;
create policy own_hospital on care_team_mail using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
revoke delete on care_team_mail from ${app_role};
