-- Recordings of calls: made by the carrier, fetched, kept encrypted in files, deleted at the carrier, deleted here when their time is over.
alter table country add column recording_law text not null default 'UNKNOWN' check (recording_law in ('AGREED_AND_ANNOUNCED', 'UNKNOWN'));
comment on column country.recording_law is 'Strictest rule within the country: US all-party states, CA PIPEDA, GB UK GDPR, IN DPDP: everybody on the line is told, the patient has agreed (reference/clinical.md 4); unknown means never';
update country set recording_law = 'AGREED_AND_ANNOUNCED' where code in ('US', 'CA', 'GB', 'IN');

alter table hospital add column recording_days int not null default 30 check (recording_days between 1 and 3650);
comment on column hospital.recording_days is 'How many days a recording is kept, from the day of its call';

-- whether the carrier was told to record it
alter table call add column recorded boolean not null default false;

create table recording (
  id                   uuid primary key,
  hospital_id          uuid not null references hospital,
  call_id              uuid not null unique references call,
  state                text not null check (state in ('AWAITED', 'AT_CARRIER', 'KEPT', 'ABSENT', 'EXPIRED')),
  carrier_recording_id text,
  lasted_seconds       int check (lasted_seconds >= 0),
  -- the key of this one file; without it the file is noise, also in every copy of it
  key_sealed           bytea,
  media_type           text,
  size_bytes           bigint,
  problem              text,
  tries                int not null default 0,
  wanted_at            timestamptz not null,
  kept_at              timestamptz,
  carrier_deleted_at   timestamptz,
  expired_at           timestamptz,
  version              int not null,
  constraint kept_with_its_key check ((state = 'KEPT') = (key_sealed is not null))
);
create index recording_wanted on recording (hospital_id, wanted_at) where state in ('AT_CARRIER', 'KEPT');
alter table recording enable row level security;
create policy own_hospital on recording using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
-- rows stay as the proof that a recording was made and deleted
grant select, insert, update on recording to ${app_role};
