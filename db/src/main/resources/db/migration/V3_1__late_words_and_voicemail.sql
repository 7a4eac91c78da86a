-- What was said when the line was already over: kept, judged, and never answered.
alter table utterance add column late boolean not null default false;

-- A machine answered and is being left a message; the message was said only when the carrier tells us so.
alter table call add column voicemail text check (voicemail in ('BEING_LEFT', 'LEFT'));
