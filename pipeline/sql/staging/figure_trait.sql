-- what:   What each figure counts, for the hiding of small cells in public documents.
-- grain:  one row per figure
-- key:    figure
-- units:  worth 0 to 9: what hiding a cell costs a reader
-- source: mart.figure_definition, reference.public_figure
-- reader: staging.hidden_cell
with bases as (
    select
        figure_definition.figure,
        figure_definition.unit,
        figure_definition.period,
        figure_definition.is_headline,
        regexp_extract(figure_definition.sql_file, '([a-z0-9_]+)\.sql$', 1) as base
    from mart.figure_definition
)

select
    bases.figure,
    bases.base as family,
    (bases.unit in ('people', 'households', 'share')
        or coalesce(public_figure.rule, '') = 'per_head')
    and coalesce(public_figure.rule, '') <> 'known'
    and (bases.unit = 'share' or coalesce(public_figure.rule, '') <> 'plan') as counts_people,
    bases.unit = 'share' and public_figure.rule is null as has_rest,
    coalesce(public_figure.rule, '') = 'heads' as has_heads,
    coalesce(public_figure.rule, '') = 'known' as is_known,
    bases.period = 'q' as is_flow,
    public_figure.companion,
    case
        when public_figure.rule = 'per_head' and bases.figure = bases.base then parameter.value
    end as yuan_per_head,
    case
        when bases.figure <> bases.base then 2
        when bases.unit = 'share' then 4
        when bases.is_headline then 8
        else 5
    end as worth
from bases
inner join reference.parameter
    on parameter.name = 'fund_per_head_yuan'
left join reference.public_figure
    on bases.base = public_figure.figure
