create schema core; create schema mart; create schema ops;
create table core.division (division varchar, division_name varchar, level varchar, parent_division varchar, zone varchar);
create table core.run (run_id varchar, program_version varchar, as_of_quarter varchar, line_kind varchar);
create table core.quarter (quarter varchar, data_date date, is_open boolean);
create table core.snapshot (village_code varchar, quarter varchar, is_stale boolean);
create table core.line (year integer, subject varchar, line_kind varchar, line_yuan decimal(14, 2), line_status varchar);
insert into core.line values
    (2016, 'household', 'plan', 6433, 'derived'), (2017, 'household', 'plan', 6883, 'derived'), (2018, 'household', 'plan', 7365, 'policy');
create table core.rule (quarter varchar, parameter varchar, value decimal(18, 4));
insert into core.rule
    select year || 'Q' || number, name, value
    from range(2016, 2022) as years (year) cross join range(1, 5) as numbers (number)
    cross join (values
        ('ranking_minimum_people', 100), ('helper_household_max', 5), ('fund_per_head_yuan', 20000), ('fund_share_province', 0.6), ('fund_share_shenzhen', 0.3),
        ('fund_share_city', 0.1), ('cumulative_start_year', 2016), ('wrong_exit_limit_share', 0.02), ('missed_limit_share', 0.02),
        ('satisfaction_goal_share', 0.9), ('satisfaction_least_households', 30)
    ) as rules (name, value);
create table mart.figure (
    figure varchar, quarter varchar, level varchar, division varchar, division_name varchar,
    numerator decimal(24, 6), denominator decimal(24, 6), value double, unit varchar
);
create table mart.figure_definition (figure varchar, name_zh varchar, unit varchar);
insert into mart.figure_definition values
    ('registered_households', '在册户数', 'households'), ('registered_people', '在册人数', 'people'), ('poor_households', '未脱贫户数', 'households'),
    ('poor_people', '未脱贫人数', 'people'), ('pre_exit_people', '预脱贫人数', 'people'), ('exited_people_ytd', '本年登记脱贫人数', 'people'),
    ('exited_people_cum', '累计登记脱贫人数', 'people'), ('net_exited_people_cum', '现有登记脱贫人数', 'people'),
    ('relapsed_people_cum', '累计返贫人数', 'people'), ('exit_withdrawn_people_cum', '更正撤回人数', 'people'),
    ('verified_exited_people_ytd', '本年比对达标人数', 'people'), ('verified_exited_people_cum', '累计比对达标人数', 'people'),
    ('exit_target_people_ytd', '年度任务', 'people'), ('exit_target_people_cum', '累计任务', 'people'),
    ('exit_completion_share_ytd', '年度完成率', 'share'), ('exit_completion_share_cum', '累计完成率', 'share'),
    ('verified_completion_share_ytd', '年度达标完成率', 'share'), ('verified_completion_share_cum', '累计达标完成率', 'share'),
    ('exit_gap_people_cum', '与累计任务差距', 'people'), ('exit_required_people_per_quarter', '每季度须脱贫人数', 'people'),
    ('income_pc_mean_yuan', '人均可支配收入', 'yuan'), ('income_pc_median_yuan', '人均可支配收入中位数', 'yuan'),
    ('income_reached_share', '收入达标率', 'share'), ('education_secured_share', '义务教育有保障率', 'share'),
    ('medical_secured_share', '基本医疗有保障率', 'share'), ('housing_secured_share', '住房安全有保障率', 'share'),
    ('water_secured_share', '饮水安全有保障率', 'share'), ('village_verified_cum', '比对达标相对贫困村数', 'villages'),
    ('village_income_reached_share', '收入达到村级标准的相对贫困村比重', 'share'), ('public_service_gap', '基本公共服务未达全省平均水平的相对贫困村比重', 'share');
create table mart.account (level varchar, division varchar, quarter varchar, stock varchar, unit varchar, flow varchar, value decimal(24, 6));
create table mart.target (year integer, level varchar, division varchar, target_people bigint, target_villages bigint, origin varchar);
insert into mart.target values
    (2017, 'zone', '城区', 9000, null, 'derived');
create table mart.household_review (
    household_key varchar, quarter varchar, claimed_status varchar, income varchar, safety_net varchar, food varchar, clothing varchar,
    education varchar, medical varchar, housing varchar, water varchar, verdict varchar, village_code varchar
);
create table ops.input_file (
    file varchar, sha256 varchar, layout varchar, source_system varchar, quarter varchar,
    rows_in bigint, rows_accepted bigint, rows_rejected bigint, rows_duplicate bigint, rows_blank bigint, rows_total bigint, refusal_rule varchar, refusal_reason varchar
);
create schema reference;
create table reference.code_list (code_list varchar, code varchar, label varchar);
create table mart.fund_flow (year integer, payer varchar, treasury varchar, fund_use varchar, level varchar, division varchar, arrived_yuan decimal(18, 2), allocated_yuan decimal(18, 2), paid_yuan decimal(18, 2));
create table mart.department_match (
    department varchar, department_zh varchar, quarter varchar, level varchar, division varchar, answered_villages integer,
    due_people bigint, listed_people bigint, missed_people bigint, wrong_people bigint
);
create view mart.figure_public as
    select *, left(md5(concat_ws('|', figure, quarter, level, division)), 10) as code, false as is_hidden from mart.figure where level <> 'village';
create table core.village (village_code varchar, zone varchar);
create table mart.finding_rule (rule varchar, name_zh varchar);
create table mart.finding (rule varchar, severity varchar, quarter varchar, division varchar, subject_kind varchar, subject_id varchar);
insert into mart.finding_rule values ('exit_below_line', '登记脱贫户收入低于脱贫线');
