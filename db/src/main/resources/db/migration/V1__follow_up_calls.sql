-- Everything a follow-up call needs. Names of tables and columns are the names of the code.
-- bytea columns named *_sealed hold cipher text bound to hospital, table and column; nothing else about health is stored readable.

-- Whose rows a transaction sees. HospitalScope sets it for one transaction; unset, it is null and nothing is seen.
create function current_hospital() returns uuid language sql stable as
$$ select nullif(current_setting('companion.hospital', true), '')::uuid $$;

create table country (
  code                text primary key check (code ~ '^[A-Z]{2}$'),
  name                text not null,
  calling_code        int  not null,
  emergency_number    text not null,
  crisis_number       text not null,
  call_from           time not null,
  call_until          time not null,
  sunday_from         time not null,
  sunday_until        time not null
);
comment on column country.call_from is 'Legal calling hours at the called place; US: strictest states combined, 47 CFR 64.1200 and state law (reference/clinical.md 4)';
insert into country values
  ('US', 'United States',  1,   '911', '988',          '09:00', '20:00', '12:00', '20:00'),
  ('CA', 'Canada',         1,   '911', '988',          '09:30', '20:00', '12:00', '18:00'),
  ('GB', 'United Kingdom', 44,  '999', '116 123',      '09:00', '20:00', '12:00', '18:00'),
  ('IN', 'India',          91,  '112', '14416',        '09:00', '20:00', '12:00', '18:00');

create table hospital (
  id                  uuid primary key,
  name                text not null,
  country             text not null references country,
  time_zone           text not null,
  callback_number     text not null,
  idle_minutes        int  not null default 15 check (idle_minutes between 5 and 60),
  dialing_paused_at   timestamptz,
  dialing_paused_why  text,
  created_at          timestamptz not null,
  version             int not null
);

create table staff_member (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  email               text not null check (email = lower(email)),
  name                text not null,
  role                text not null check (role in ('CLINICIAN', 'HOSPITAL_ADMIN', 'PLATFORM_ADMIN')),
  phone               text,
  password_hash       text not null,
  must_change_password boolean not null,
  failed_sign_ins     int not null default 0,
  next_sign_in_at     timestamptz,
  disabled_at         timestamptz,
  on_shift            boolean not null default false,
  created_at          timestamptz not null,
  version             int not null
);
create unique index staff_member_email on staff_member (email);

create table on_call_shift (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  staff_id            uuid not null references staff_member,
  starts_at           timestamptz not null,
  ends_at             timestamptz not null check (ends_at > starts_at)
);

create table patient (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  mrn                 text not null,
  given_name          text not null,
  family_name         text not null,
  born_sealed         bytea not null,
  phone               text not null,
  time_zone           text,
  language            text not null,
  created_at          timestamptz not null,
  version             int not null,
  unique (hospital_id, mrn)
);
create index patient_name on patient (hospital_id, lower(family_name), lower(given_name));

create table surgery (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  family              text not null,
  procedure_name      text not null,
  performed_on        date not null,
  version             int not null
);
create index surgery_patient on surgery (patient_id, performed_on desc);

create table consent (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  kind                text not null check (kind in ('CALL', 'RECORD', 'VOICEMAIL')),
  number              text not null,
  source              text not null,
  granted_at          timestamptz not null,
  withdrawn_at        timestamptz,
  version             int not null
);
create index consent_patient on consent (patient_id, kind);

create table stop_request (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  number              text not null,
  patient_id          uuid references patient,
  call_id             uuid,
  requested_at        timestamptz not null,
  lifted_at           timestamptz,
  version             int not null
);
create index stop_request_number on stop_request (hospital_id, number);

create table identity_failure (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  number              text not null,
  failed_at           timestamptz not null
);
create index identity_failure_number on identity_failure (patient_id, number, failed_at);

create table telephony_account (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  carrier             text not null check (carrier in ('TWILIO')),
  account_sid         text not null,
  auth_token_sealed   bytea not null,
  version             int not null
);

create table phone_line (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  account_id          uuid not null references telephony_account,
  line_key            text not null unique check (length(line_key) >= 22),
  number              text not null,
  closed_at           timestamptz,
  version             int not null
);

create table call (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  line_id             uuid references phone_line,
  type                text not null,
  protocol_key        text not null,
  protocol_version    int not null,
  post_operative_day  int not null,
  number              text not null,
  status              text not null,
  outcome             text,
  outcome_reason      text,
  requested_by        text not null,
  requested_at        timestamptz not null,
  answered_at         timestamptz,
  ended_at            timestamptz,
  turn                int not null default 0,
  state_sealed        bytea,
  answer_sealed       bytea,
  version             int not null
);
create index call_patient on call (patient_id, requested_at desc);
create index call_recent on call (hospital_id, requested_at desc);
create index call_open on call (hospital_id) where ended_at is null;

create table attempt (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  call_id             uuid not null references call,
  number              text not null,
  status              text not null,
  carrier_call_id     text,
  carrier_code        text,
  requested_at        timestamptz not null,
  ended_at            timestamptz,
  version             int not null
);
create index attempt_call on attempt (call_id);
-- one live call per number, whoever asks: the database itself refuses the second
create unique index attempt_live_number on attempt (number) where ended_at is null;
create index attempt_carrier on attempt (carrier_call_id);

create table utterance (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  call_id             uuid not null references call,
  turn                int not null,
  position            int not null,
  speaker             text not null check (speaker in ('COMPANION', 'PATIENT')),
  via                 text not null check (via in ('VOICE', 'SPEECH', 'KEYPAD', 'SILENCE')),
  text_sealed         bytea not null,
  question            text,
  confidence          real,
  said_at             timestamptz not null,
  unique (call_id, turn, position)
);

create table finding (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  call_id             uuid not null references call,
  patient_id          uuid not null references patient,
  concept             text not null,
  status              text not null,
  severity            text not null,
  value               int,
  question            text,
  rule                text not null,
  turn                int not null,
  quote_sealed        bytea not null,
  found_at            timestamptz not null
);
create index finding_call on finding (call_id, turn);

create table alert (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  call_id             uuid not null references call,
  finding_id          uuid not null references finding,
  severity            text not null,
  rule                text not null,
  title               text not null,
  state               text not null,
  raised_at           timestamptz not null,
  acknowledge_by      timestamptz not null,
  owner_id            uuid references staff_member,
  acknowledged_at     timestamptz,
  resolved_at         timestamptz,
  resolved_by         uuid references staff_member,
  outcome             text,
  note_sealed         bytea,
  version             int not null
);
create index alert_open on alert (hospital_id, raised_at) where resolved_at is null;
create index alert_call on alert (call_id);
create index alert_patient on alert (patient_id, raised_at desc);

create table alert_event (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  alert_id            uuid not null references alert,
  kind                text not null,
  at                  timestamptz not null,
  staff_id            uuid references staff_member,
  detail              text
);
create index alert_event_alert on alert_event (alert_id, at);

create table follow_up (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  patient_id          uuid not null references patient,
  call_id             uuid references call,
  kind                text not null,
  reason              text not null,
  created_at          timestamptz not null,
  due_at              timestamptz not null,
  owner_id            uuid references staff_member,
  done_at             timestamptz,
  done_by             uuid references staff_member,
  outcome             text,
  note_sealed         bytea,
  version             int not null
);
create index follow_up_open on follow_up (hospital_id, due_at) where done_at is null;
create index follow_up_call on follow_up (call_id);

create table message (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  alert_id            uuid not null references alert,
  staff_id            uuid not null references staff_member,
  channel             text not null check (channel in ('EMAIL', 'SMS')),
  state               text not null,
  problem             text,
  created_at          timestamptz not null,
  sent_at             timestamptz,
  version             int not null
);
create index message_alert on message (alert_id);

create table api_key (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  name                text not null,
  secret_hash         bytea not null unique,
  created_at          timestamptz not null,
  revoked_at          timestamptz
);

create table audit_entry (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  at                  timestamptz not null,
  actor               text not null,
  action              text not null,
  subject_kind        text not null,
  subject_id          uuid not null
);
create index audit_entry_subject on audit_entry (subject_id, at);

-- db-scheduler 16 (its own layout); payloads are ids
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Row-level security behind @TenantId: the application role sees the scope's hospital and nothing else.
do $$
declare t text;
begin
  foreach t in array array['staff_member','on_call_shift','patient','surgery','consent','stop_request','identity_failure',
    'telephony_account','phone_line','call','attempt','utterance','finding','alert','alert_event','follow_up','message','api_key','audit_entry']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_hospital on %I using (hospital_id = current_hospital()) with check (hospital_id = current_hospital())', t);
  end loop;
end $$;
alter table hospital enable row level security;
create policy own_hospital on hospital using (id = current_hospital()) with check (id = current_hospital());

-- The only reads that look across hospitals. Each gives ids, never content; db.scope.AcrossHospitals is their one caller.
create function hospital_of_line(key text) returns table (hospital_id uuid, line_id uuid)
  language sql stable security definer set search_path = public as
$$ select l.hospital_id, l.id from phone_line l where l.line_key = key and l.closed_at is null $$;
create function hospital_of_email(address text) returns table (hospital_id uuid, staff_id uuid)
  language sql stable security definer set search_path = public as
$$ select s.hospital_id, s.id from staff_member s where s.email = lower(address) $$;
create function hospital_of_api_key(hash bytea) returns table (hospital_id uuid, key_id uuid)
  language sql stable security definer set search_path = public as
$$ select k.hospital_id, k.id from api_key k where k.secret_hash = hash and k.revoked_at is null $$;
create function hospital_ids() returns setof uuid
  language sql stable security definer set search_path = public as
$$ select id from hospital $$;

-- The application role gets rows, not structure. db.open creates it before this runs and says what it is called.
grant usage on schema public to ${app_role};
grant select, insert, update, delete on all tables in schema public to ${app_role};
revoke insert, update, delete on country from ${app_role};
revoke update, delete on audit_entry, alert_event, identity_failure from ${app_role};
revoke delete on call, attempt, utterance, finding, alert, follow_up, message, patient, staff_member, consent, stop_request from ${app_role};
revoke all on flyway_schema_history from ${app_role};
grant select on flyway_schema_history to ${app_role};
