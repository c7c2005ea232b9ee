"""Exits claimed by quarter, year and in all for every division, with pandas: the peer of the figures exited_people_*."""
import json
import resource
import sys
import time

import pandas as pd

folder = sys.argv[1]
wall, cpu = time.perf_counter(), time.process_time()
text = {"village_code": str, "division": str}
claims = pd.read_csv(f"{folder}/exit_claim.csv", dtype=text)
snapshot = pd.read_csv(f"{folder}/snapshot.csv", dtype=text)
villages = pd.read_csv(f"{folder}/division_village.csv", dtype=text)

claims = claims[claims.is_in_plan]
pairs = snapshot.merge(claims, on="village_code", how="left")
booked = pairs.booked_quarter.fillna("9999Q9")
people = pairs.people.fillna(0).astype("int64")
pairs["exited_people_q"] = people.where(booked == pairs.quarter, 0)
pairs["exited_people_ytd"] = people.where((booked <= pairs.quarter) & (pairs.booked_year == pairs.year), 0)
pairs["exited_people_cum"] = people.where(booked <= pairs.quarter, 0)
figures = ["exited_people_q", "exited_people_ytd", "exited_people_cum"]
by_village = pairs.groupby(["quarter", "village_code"], as_index=False)[figures].sum()
rolled = villages.merge(by_village, on="village_code").groupby(["level", "division", "quarter"], as_index=False)[figures].sum()
answer = rolled.melt(["level", "division", "quarter"], figures, "figure", "numerator")
answer = answer.sort_values(["figure", "quarter", "level", "division"])[["figure", "quarter", "level", "division", "numerator"]]
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
answer.to_csv(f"{folder}/answer.csv", index=False, lineterminator="\n")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"wall_seconds": wall, "cpu_seconds": cpu, "peak_mib": peak}))
