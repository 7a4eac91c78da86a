-- A job asked for while it runs is run once more: it may have looked before the change it was asked for.
alter table scheduled_tasks add column asked_again timestamptz;
