-- what:   Which side may send whom to a poor village.
-- grain:  one row per helping side, post and sender
-- key:    helping_side, post, sender_level
-- units:  none
-- source: Art. 19; data/reference/post_senders.csv
-- reader: findings/post_wrong_sender
with lines as (
    select * from read_csv(
        getvariable('reference_folder') || '/post_senders.csv',
        header = true, all_varchar = true, delim = ',', quote = '"'
    )
)

select
    helping_side,
    post,
    sender_level,
    source
from lines
