-- what:   Baseline of bench: DuckDB's own typed read of the UTF-8 copy of the roster, to Parquet. Rows it cannot type are dropped.
-- grain:  one row per person row
-- key:    none
-- units:  as exported
-- source: bench/utf8/*.csv
-- reader: verb bench
copy (
    select * from read_csv('{folder}/utf8/*.csv', header = false, skip = 1, auto_detect = false, delim = ',', quote = '', escape = '',
        ignore_errors = true, null_padding = false, filename = true, columns = {
        'c01': 'varchar', 'c02': 'varchar', 'c03': 'varchar', 'c04': 'varchar', 'c05': 'varchar',
        'c06': 'varchar', 'c07': 'varchar', 'c08': 'varchar', 'c09': 'varchar', 'c10': 'varchar',
        'c11': 'varchar', 'c12': 'integer', 'c13': 'varchar', 'c14': 'varchar', 'c15': 'integer',
        'c16': 'integer', 'c17': 'varchar', 'c18': 'varchar', 'c19': 'varchar', 'c20': 'varchar',
        'c21': 'varchar', 'c22': 'varchar', 'c23': 'varchar', 'c24': 'varchar', 'c25': 'varchar',
        'c26': 'varchar', 'c27': 'varchar', 'c28': 'decimal(14,2)', 'c29': 'decimal(14,2)', 'c30': 'decimal(14,2)',
        'c31': 'decimal(14,2)', 'c32': 'decimal(14,2)', 'c33': 'decimal(14,2)', 'c34': 'decimal(14,2)', 'c35': 'decimal(14,2)',
        'c36': 'decimal(14,2)', 'c37': 'decimal(14,2)', 'c38': 'decimal(14,2)', 'c39': 'decimal(14,2)', 'c40': 'decimal(14,2)',
        'c41': 'decimal(14,2)', 'c42': 'decimal(14,2)', 'c43': 'decimal(14,2)', 'c44': 'decimal(14,2)', 'c45': 'decimal(14,2)',
        'c46': 'decimal(14,2)', 'c47': 'decimal(14,2)', 'c48': 'decimal(14,2)', 'c49': 'varchar', 'c50': 'varchar',
        'c51': 'varchar', 'c52': 'varchar', 'c53': 'varchar', 'c54': 'varchar', 'c55': 'varchar',
        'c56': 'varchar', 'c57': 'integer', 'c58': 'integer', 'c59': 'varchar', 'c60': 'varchar',
        'c61': 'varchar', 'c62': 'varchar', 'c63': 'varchar', 'c64': 'varchar', 'c65': 'varchar',
        'c66': 'varchar', 'c67': 'varchar', 'c68': 'varchar', 'c69': 'varchar', 'c70': 'varchar',
        'c71': 'varchar', 'c72': 'varchar', 'c73': 'varchar', 'c74': 'varchar', 'c75': 'varchar',
        'c76': 'varchar', 'c77': 'varchar', 'c78': 'varchar', 'c79': 'varchar', 'c80': 'varchar'
    })
) to '{folder}/typed_read.parquet' (format parquet, compression lz4_raw)
