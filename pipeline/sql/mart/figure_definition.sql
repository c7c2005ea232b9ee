-- what:   Every figure with its name, unit, formula and article; suffixes and inside / outside
--         the poor
--         villages included.
-- grain:  one row per figure
-- key:    figure
-- units:  none
-- source: headers of sql/figures
-- reader: mart.figure, dashboard figure dictionary, trace
with bases as (
    select
        figure, '' as variant, name_zh, name_en, unit, period, formula, formula_zh, article,
        case better when 'up' then true when 'down' then false end as higher_is_better,
        headline = 'yes' as is_headline,
        additive <> 'no' as is_additive,
        sql_file,
        suffixes
    from staging.figure_header
),

listed as (
    select
        bases.* replace (
            '_' || code_list.code as variant,
            bases.name_zh || '（' || code_list.label || '）' as name_zh,
            bases.name_en || ' (' || code_list.label || ')' as name_en,
            false as is_headline
        )
    from bases
    inner join reference.code_list
        on bases.suffixes = 'list ' || code_list.code_list
),

pairs as (
    select bases.*, unnest(string_split(bases.suffixes, ', ')) as pair
    from bases
    where bases.suffixes like '%=%'
),

named as (
    select
        pairs.* exclude (pair) replace (
            '_' || split_part(pair, '=', 1) as variant,
            pairs.name_zh || '（' || split_part(pair, '=', 2) || '）' as name_zh,
            pairs.name_en || ' (' || split_part(pair, '=', 1) || ')' as name_en,
            false as is_headline
        )
    from pairs
),

sides as (
    select
        bases.* replace (
            side.variant as variant,
            bases.name_zh || side.zh as name_zh,
            bases.name_en || side.en as name_en
        )
    from bases
    cross join (values
        ('_in', '（相对贫困村内）', ', in poor villages'), ('_out', '（相对贫困村外）', ', outside poor villages')
    ) as side (variant, zh, en)
    where bases.is_headline
),

variants as (
    select * from bases
    union all
    select * from listed
    union all
    select * from named
    union all
    select * from sides
)

select
    figure || variant as figure,
    name_zh,
    name_en,
    unit,
    period,
    formula,
    formula_zh,
    article,
    higher_is_better,
    is_headline,
    is_additive,
    sql_file
from variants
