-- What a clinician thinks of how a call was understood: a finding that is wrong, or one that was missed. Nothing about the finding or its alert
-- changes; the row is for those who improve the word lists and protocols.
create table finding_review (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  call_id             uuid not null references call,
  finding_id          uuid references finding,
  kind                text not null,
  concept             text not null,
  status              text not null,
  turn                int not null,
  quote_sealed        bytea not null,
  note_sealed         bytea not null,
  marked_by           uuid not null references staff_member,
  marked_at           timestamptz not null,
  verdict             text,
  settled_by          uuid references staff_member,
  settled_at          timestamptz,
  version             int not null,
  check ((kind = 'WRONG') = (finding_id is not null)),
  check ((verdict is null) = (settled_at is null) and (verdict is null) = (settled_by is null))
);
create index finding_review_recent on finding_review (hospital_id, marked_at desc, id);
create index finding_review_call on finding_review (call_id);
alter table finding_review enable row level security;
create policy own_hospital on finding_review using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
-- what was marked and why stays as it was written; only the verdict is added
revoke update, delete on finding_review from ${app_role};
grant update (verdict, settled_at, settled_by, version) on finding_review to ${app_role};
