-- When a stream was over without the carrier having said so: then it must ask what follows, or be told to.
alter table stream_token add column ended_at timestamptz;
