"""scikit-learn's HistGradientBoosting on the rows of a binary file: label and features as float32, training rows first."""
import json
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score

path, features, train, leaves, rounds, rate, minimum, l2 = sys.argv[1:]
rows = np.fromfile(path, dtype=np.float32).reshape(-1, int(features) + 1)
x, y, train = rows[:, 1:], rows[:, 0] > 0, int(train)
model = HistGradientBoostingClassifier(
    max_leaf_nodes=int(leaves), max_iter=int(rounds), learning_rate=float(rate), min_samples_leaf=int(minimum),
    l2_regularization=float(l2), early_stopping=False, random_state=1)
wall, cpu = time.perf_counter(), time.process_time()
model.fit(x[:train], y[:train])
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
score = average_precision_score(y[train:], model.predict_proba(x[train:])[:, 1])
print(json.dumps({"wall_seconds": wall, "cpu_seconds": cpu, "average_precision": score}))
