-- A clinician may say a typed sentence into a call: it stands in the transcript as theirs, by name.
alter table utterance
  drop constraint utterance_speaker_check,
  add constraint utterance_speaker_check check (speaker in ('COMPANION', 'CLINICIAN', 'PATIENT')),
  add column typed_by text,
  add constraint a_clinician_is_named check ((speaker = 'CLINICIAN') = (typed_by is not null));
