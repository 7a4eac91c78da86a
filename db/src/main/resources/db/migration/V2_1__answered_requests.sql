-- A request a program marked with Idempotency-Key, and its answer. The name may be anything a program makes up, so only its hash is kept;
-- what was asked for may hold words, so its hash is sealed. The answer holds ids and codes.
create table answered_request (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  api_key_id          uuid not null references api_key,
  name_hash           bytea not null,
  request_sealed      bytea not null,
  status              int,
  answer              text,
  created_at          timestamptz not null
);
-- one answer per name, whichever node is asked: the second waits for the first, then is refused
create unique index answered_request_once on answered_request (hospital_id, api_key_id, name_hash);

alter table answered_request enable row level security;
create policy own_hospital on answered_request using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
grant select, insert, update, delete on answered_request to ${app_role};

-- lists in pieces, newest first
create index call_page on call (hospital_id, requested_at desc, id desc);
drop index call_recent;
create index alert_page on alert (hospital_id, raised_at desc, id desc);
create index follow_up_page on follow_up (hospital_id, created_at desc, id desc);
create index patient_page on patient (hospital_id, created_at desc, id desc);
