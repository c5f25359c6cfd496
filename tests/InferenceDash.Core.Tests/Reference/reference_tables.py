"""Writes the reference tables that the tests of Core compare with, from formulas and definitions alone.

    python3 tests/InferenceDash.Core.Tests/Reference/reference_tables.py

Python 3.8 or newer, standard library only. Nothing here is taken from the C# code: the arithmetic is exact rationals or
50-digit decimals, the frontier is its definition, break-evens are a dense scan with bisection. Tables are reproducible:
the random cases have a fixed seed. Every figure is written as the shortest text that reads back as the same double.
"""
import csv
import itertools
import os
import random
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
HERE = os.path.dirname(os.path.abspath(__file__))
COMMAND = "python3 tests/InferenceDash.Core.Tests/Reference/reference_tables.py"


def table(name, header, rows):
    with open(os.path.join(HERE, name + ".csv"), "w", newline="\n", encoding="utf-8") as file:
        file.write(f"# {COMMAND}\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def joined(values):
    return " ".join(repr(float(v)) for v in values)


def dec(values):
    return [Decimal(v) for v in values]


# --- Interpolant: cubic Hermite with Steffen's slopes -----------------------------------------------------------------

def sign(v):
    return (v > 0) - (v < 0)


def steffen_slopes(x, y):
    n = len(x)
    h = [x[i + 1] - x[i] for i in range(n - 1)]
    s = [(y[i + 1] - y[i]) / h[i] for i in range(n - 1)]
    if n == 2:
        return [s[0], s[0]]
    inner = []
    for i in range(1, n - 1):
        p = (s[i - 1] * h[i] + s[i] * h[i - 1]) / (h[i - 1] + h[i])
        inner.append((sign(s[i - 1]) + sign(s[i])) * min(abs(s[i - 1]), abs(s[i]), abs(p) / 2))
    return [(3 * s[0] - inner[0]) / 2] + inner + [(3 * s[-1] - inner[-1]) / 2]


def hermite(x, y, m, at):
    """The textbook basis h00, h10, h01, h11."""
    i = max(k for k in range(len(x) - 1) if x[k] <= at or k == 0)
    h = x[i + 1] - x[i]
    t = (at - x[i]) / h
    return ((1 + 2 * t) * (1 - t) ** 2 * y[i] + t * (1 - t) ** 2 * h * m[i]
            + t * t * (3 - 2 * t) * y[i + 1] + t * t * (t - 1) * h * m[i + 1])


class Spline:
    def __init__(self, x, y):
        self.x, self.y = dec(x), dec(y)
        self.m = steffen_slopes(self.x, self.y)

    def at(self, v):
        return hermite(self.x, self.y, self.m, v)


# --- Cases ------------------------------------------------------------------------------------------------------------

def falling(rng, n, low=10.0):
    """A frontier: interactivity rises, throughput falls by 3 to 60 % a step."""
    x, y = [round(low + rng.uniform(0, 20), 1)], [round(rng.uniform(800, 12000), 1)]
    while len(x) < n:
        x.append(round(x[-1] + rng.uniform(0.5, 25), 1))
        y.append(round(y[-1] * rng.uniform(0.4, 0.97), 2))
    return x, y


def wandering(rng, n):
    """Values that rise and fall, as published costs may."""
    x, y = falling(rng, n)
    return x, [round(rng.uniform(0.1, 9), 3) for _ in y]


HAND_MADE = [
    ("two knots", [84.0, 108.0], [360.9, 291.9]),
    ("three knots of equal secants", [10.0, 20.0, 30.0], [300.0, 200.0, 100.0]),
    ("steep then flat", [10.0, 20.0, 30.0, 40.0], [1000.0, 120.0, 110.0, 100.0]),
    ("flat then steep", [10.0, 20.0, 30.0, 40.0], [1000.0, 990.0, 980.0, 50.0]),
    ("uneven spacing", [10.0, 10.5, 60.0, 61.0], [900.0, 700.0, 300.0, 100.0]),
    ("a plateau", [10.0, 20.0, 30.0, 40.0], [4.0, 2.0, 2.0, 1.0]),
    ("a peak", [10.0, 20.0, 30.0], [1.0, 5.0, 2.0]),
    ("a published page", [26.0, 44.0, 62.0], [299.3, 157.6, 77.4]),
]


def spline_cases():
    rng = random.Random(20260401)
    yield from HAND_MADE
    for k in range(12):
        yield (f"falling {k + 1}", *falling(rng, rng.randint(3, 12)))
    for k in range(6):
        yield (f"wandering {k + 1}", *wandering(rng, rng.randint(3, 10)))


def slopes_table():
    table("steffen-slopes", ["case", "x", "y", "slopes"],
          [[name, joined(x), joined(y), joined(steffen_slopes(dec(x), dec(y)))] for name, x, y in spline_cases()])


def interpolant_table():
    rng = random.Random(20260402)
    rows = []
    for name, x, y in spline_cases():
        spline = Spline(x, y)
        at = sorted([x[0], x[-1]] + [rng.uniform(x[0], x[-1]) for _ in range(10)])
        rows.append([name, joined(x), joined(y), joined(at), joined(spline.at(Decimal(v)) for v in at)])
    table("steffen-interpolant", ["case", "x", "y", "at", "value"], rows)


# --- Concurrency: ln(concurrency × interactivity / throughput) is linear between neighbouring knots --------------------

def concurrency_table():
    rng = random.Random(20260403)
    rows = []
    for k in range(20):
        x, y = falling(rng, rng.randint(2, 12))
        c = [float(2 ** e) for e in sorted((rng.randint(0, 10) for _ in x), reverse=True)]
        i = rng.randrange(len(x) - 1)
        at = rng.uniform(x[i], x[i + 1])
        little = [Decimal(c[j]) * Decimal(x[j]) / Decimal(y[j]) for j in (i, i + 1)]
        w = (Decimal(at) - Decimal(x[i])) / (Decimal(x[i + 1]) - Decimal(x[i]))
        # A weighted geometric mean, which is what linear in the logarithm says.
        held = little[0] ** (1 - w) * little[1] ** w
        rows.append([f"case {k + 1}", joined(x), joined(y), joined(c), repr(at),
                     repr(float(held * Spline(x, y).at(Decimal(at)) / Decimal(at)))])
    table("little-concurrency", ["case", "x", "y", "concurrency", "at", "value"], rows)


# --- Cost and tok/s/MW ------------------------------------------------------------------------------------------------

def economics_table():
    rng = random.Random(20260404)
    rows = []
    cases = [(360.9, 1.30, 1.73), (1.0, 3.6, 1.0), (0.001, 0.01, 0.5), (250000.0, 12.5, 2.17)]
    cases += [(round(rng.uniform(5, 20000), 2), round(rng.uniform(0.4, 9), 2), round(rng.uniform(0.8, 2.4), 2)) for _ in range(16)]
    for throughput, usd, kw in cases:
        cost = Fraction(usd) / (Fraction(throughput) * 3600) * 10 ** 6
        rows.append([repr(throughput), repr(usd), repr(kw), repr(float(cost)), repr(float(Fraction(throughput) / Fraction(kw) * 1000))])
    table("cost-and-power", ["throughput", "usd_per_gpu_hour", "kw_per_gpu", "cost", "tok_s_per_mw"], rows)


# --- Frontier: the definition, every point against every other ---------------------------------------------------------

def frontier_table():
    rng = random.Random(20260405)
    rows = []
    for k in range(20):
        points = [(rng.randint(2, 30) / 2, rng.randint(1, 40) * 12.5) for _ in range(rng.randint(1, 24))]
        kept = sorted({p for p in points if not any(q != p and q[0] >= p[0] and q[1] >= p[1] for q in points)})
        rows.append([f"case {k + 1}", joined(p[0] for p in points), joined(p[1] for p in points),
                     joined(p[0] for p in kept), joined(p[1] for p in kept)])
    table("frontier", ["case", "x", "y", "frontier_x", "frontier_y"], rows)


# --- Break-even: a dense scan of the overlap, then bisection ----------------------------------------------------------

STEPS = 3000


def break_even(method, off):
    """Crossings and winner, or None where a lead comes so near to 1 % that a scan cannot decide."""
    low, high = max(method.x[0], off.x[0]), min(method.x[-1], off.x[-1])
    stretches = []  # [from, sign, greatest lead]
    before = None
    for k in range(STEPS + 1):
        v = low + (high - low) * k / STEPS
        a, b = method.at(v), off.at(v)
        s, lead = sign(a - b), max(a, b) / min(a, b) - 1
        if not stretches:
            stretches.append([low, s, lead])
        elif s != stretches[-1][1]:
            left, right = before, v
            for _ in range(110):
                middle = (left + right) / 2
                left, right = (middle, right) if sign(method.at(middle) - off.at(middle)) == stretches[-1][1] else (left, middle)
            stretches.append([left, s, lead])
        stretches[-1][2] = max(stretches[-1][2], lead)
        before = v
    if any(abs(lead - Decimal("0.01")) < Decimal("0.0005") for _, _, lead in stretches):
        return None
    # What never leads by more than 1 % joins what came before it; what then has one leader is one stretch.
    kept = [stretches[0]]
    for stretch in stretches[1:]:
        if stretch[2] > Decimal("0.01") and stretch[1] != kept[-1][1]:
            kept.append(stretch)
        else:
            kept[-1][2] = max(kept[-1][2], stretch[2])
    winner = "" if len(kept) > 1 or kept[0][2] <= Decimal("0.01") else "method" if kept[0][1] > 0 else "off"
    return [s[0] for s in kept[1:]], winner


def break_even_table():
    rng = random.Random(20260406)
    hand_made = [
        ("DeepSeek V4 H200 FP8", [26.0, 44.0, 62.0], [272.7, 219.5, 162.9], [26.0, 44.0, 62.0], [299.3, 157.6, 77.4]),
        ("three crossings", [10.0, 20.0, 30.0, 40.0], [900.0, 700.0, 300.0, 200.0], [10.0, 20.0, 30.0, 40.0], [1000.0, 500.0, 400.0, 120.0]),
        ("a lead of half a percent in the middle", [10.0, 20.0, 30.0], [900.0, 500.0, 200.0], [10.0, 20.0, 30.0], [800.0, 502.0, 150.0]),
        ("never more than a tie", [10.0, 20.0, 30.0], [900.0, 500.0, 200.0], [10.0, 20.0, 30.0], [902.0, 498.0, 200.5]),
    ]
    rows = []

    def add(name, mx, my, ox, oy):
        found = break_even(Spline(mx, my), Spline(ox, oy))
        if found:
            rows.append([name, joined(mx), joined(my), joined(ox), joined(oy), joined(found[0]), found[1]])
        return found

    for case in hand_made:
        add(*case)
    wanted = {0: 4, 1: 10, 2: 6, 3: 4}  # how many random cases of each number of crossings
    while any(wanted.values()):
        mx, my = falling(rng, rng.randint(3, 12))
        # The other side: the same curve on other abscissae, up to 30 % off, so that they cross now and then.
        spline = Spline(mx, my)
        ox = sorted({round(rng.uniform(mx[0], mx[-1]), 1) for _ in range(rng.randint(3, 12))})
        oy = [float(round(spline.at(Decimal(v)) * Decimal(rng.uniform(0.7, 1.3)), 2)) for v in ox]
        if len(ox) < 3 or min(ox) < mx[0] or max(ox) > mx[-1] or any(oy[i + 1] >= oy[i] for i in range(len(oy) - 1)):
            continue
        found = break_even(spline, Spline(ox, oy))
        if found and wanted.get(len(found[0]), 0) > 0:
            wanted[len(found[0])] -= 1
            add(f"random {len(rows) + 1}", mx, my, ox, oy)
    table("break-even", ["case", "method_x", "method_y", "off_x", "off_y", "crossings", "winner"], rows)


# --- Repeats: every resample there is, instead of some at random ---------------------------------------------------------

def centre(values):
    """Hodges and Lehmann: the median of the averages of all pairs, each value with itself among them."""
    averages = sorted((Fraction(a) + Fraction(b)) / 2 for i, a in enumerate(values) for b in values[i:])
    middle = len(averages) // 2
    return averages[middle] if len(averages) % 2 else (averages[middle - 1] + averages[middle]) / 2


def draws(knot):
    """The centres of all draws of n - 1 of n repeats with replacement; all are equally likely."""
    return [(centre([x for x, _ in drawn]), centre([y for _, y in drawn])) for drawn in itertools.product(knot, repeat=len(knot) - 1)]


def line(low, high, at):
    return low[1] + (high[1] - low[1]) * (Fraction(at) - low[0]) / (high[0] - low[0])


def side(knots, at):
    return [float(line(low, high, at)) for low in draws(knots[0]) for high in draws(knots[1])]


def repeats_table():
    """Two straight lines of two knots each, and the ratios around 2.5 and 97.5 %, which 2,000 random draws miss by 1.4 points at most."""
    rng = random.Random(20261126)
    rows = []
    for counts in [(2, 2, 2, 2), (3, 3, 3, 3), (2, 3, 3, 2), (4, 4, 2, 2), (3, 4, 2, 3)]:
        knots = []
        for n, (x, y) in zip(counts, [(50, 1000), (90, 500), (50, 900), (90, 480)]):
            knots.append([(round(x * rng.uniform(0.98, 1.02), 2), round(y * rng.uniform(0.95, 1.05), 1)) for _ in range(n)])
        at = 70
        ratios = sorted(a / b for a in side(knots[:2], at) for b in side(knots[2:], at))
        row = [" ".join(map(str, counts))]
        for knot in knots:
            row += [joined(x for x, _ in knot), joined(y for _, y in knot)]
        rows.append(row + [at] + [repr(ratios[int(share * len(ratios))]) for share in (0.011, 0.039, 0.961, 0.989)])
    names = [f"{knot}_{axis}" for knot in ("method_low", "method_high", "off_low", "off_high") for axis in "xy"]
    table("repeat-intervals", ["case"] + names + ["at", "low_from", "low_to", "high_from", "high_to"], rows)


if __name__ == "__main__":
    slopes_table()
    interpolant_table()
    concurrency_table()
    economics_table()
    frontier_table()
    break_even_table()
    repeats_table()
