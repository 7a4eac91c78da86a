-- Recordings that we make ourselves of calls whose sound runs through us: from the first stream on they have their key and grow on the disk.
alter table recording add column made_by text not null default 'CARRIER' check (made_by in ('CARRIER', 'OURSELVES'));
alter table recording alter column made_by drop default;
alter table recording add column began_at timestamptz;
comment on column recording.began_at is 'When the first sample of the file was spoken; unknown of those a carrier made';
alter table recording add column incomplete text;
comment on column recording.incomplete is 'Why sound of the call is missing in the file, as a code';

alter table recording drop constraint recording_state_check;
alter table recording add constraint recording_state_check check (state in ('AWAITED', 'RECORDING', 'AT_CARRIER', 'KEPT', 'ABSENT', 'EXPIRED'));
alter table recording drop constraint kept_with_its_key;
alter table recording add constraint here_with_its_key check ((state in ('RECORDING', 'KEPT')) = (key_sealed is not null));

drop index recording_wanted;
create index recording_wanted on recording (hospital_id, wanted_at) where state in ('RECORDING', 'AT_CARRIER', 'KEPT');
