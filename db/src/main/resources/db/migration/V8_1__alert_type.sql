-- What an alert is about: pain, wound, medication and so on. Alerts raised before it was kept are told by their rule;
-- what a rule of old was about is what its table row says (resources triage/core-v1.yaml).
alter table alert add column type text;
update alert set type = case rule
  when 'R-01' then 'HEART'
  when 'R-02' then 'BREATHING'
  when 'R-03' then 'EMERGENCY'
  when 'R-04' then 'MOOD'
  when 'R-05' then 'EMERGENCY'
  when 'R-10' then 'PAIN'
  when 'R-11' then 'PAIN'
  when 'R-12' then 'CLOT'
  when 'R-13' then 'WOUND'
  when 'R-90' then 'CONTACT'
  else 'CONCERN'
end;
alter table alert alter column type set not null;
