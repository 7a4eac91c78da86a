-- How many characters of what we said the patient has heard, by the carrier's marks; null where nobody can know.
alter table utterance add column heard_to int check (heard_to >= 0);
-- Of a patient's turn: how long they waited for our voice after it, and whether they took the word from us.
alter table utterance add column answered_millis int check (answered_millis >= 0);
alter table utterance add column barged_in boolean not null default false;
