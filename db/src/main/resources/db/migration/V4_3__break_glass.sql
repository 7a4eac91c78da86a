-- A patient may be marked as restricted: a member of staff, somebody known to everybody. Words about such a patient open only to who says why,
-- for an hour, and an administrator looks at it afterwards.
alter table patient add column restricted_at timestamptz;

create table break_glass (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  staff_id            uuid not null references staff_member,
  reason_sealed       bytea not null,
  opened_at           timestamptz not null,
  until               timestamptz not null check (until > opened_at),
  reviewed_at         timestamptz,
  reviewed_by         uuid references staff_member,
  version             int not null
);
create index break_glass_staff on break_glass (staff_id, patient_id, until);
create index break_glass_recent on break_glass (hospital_id, opened_at desc);
alter table break_glass enable row level security;
create policy own_hospital on break_glass using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
-- what was opened and why stays as it was written; only the review is added
revoke update, delete on break_glass from ${app_role};
grant update (reviewed_at, reviewed_by, version) on break_glass to ${app_role};
