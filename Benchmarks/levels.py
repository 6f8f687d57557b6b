"""Stock levels as somebody who knows numpy and pandas would write them: the same method as storectl's, over the same tables,
from the database to stored levels. Vectorised over all series where the method lets one, over the products of an account
where it does not (growth of the panel, calibration by a replay).

    python3 levels.py CONNECTION DAY
"""
import subprocess
import sys
import time

import warnings

import numpy as np
import pandas as pd
from scipy import special as sp

warnings.simplefilter("ignore")
connection, day = sys.argv[1], sys.argv[2]
WEEKS, LEAST, PULL, WINDOW, START = 104, 1e-6, 4.0, 52, 8
ASKED = np.array([0.5, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 0.998])
LEAD, SPREAD = 14.0, 0.3  # days by contract, and how far they vary
GOALS = {0: ("cycle", 0.97, 7, 45), 1: ("cycle", 0.95, 7, 60), 2: ("fill", 0.90, 14, 90)}


def query(sql):
    command = ["psql", connection, "-qXAt", "-c", f"copy ({sql}) to stdout (format csv, header)"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as psql:
        return pd.read_csv(psql.stdout)


def load():
    until = f"(date '{day}' - 1)"
    stores = query(
        "select s.store_id, c.account_id from chain.store_version s join chain.coverage c on c.region_id = s.region_id "
        "group by 1, 2")
    facts = query(
        f"select store_id, product_id, ({until} - day) / 7 as week, units from chain.sales_daily "
        f"where level = 'sell_out' and day > {until} - {7 * WEEKS} and day <= {until}")
    out = query(
        f"select account_id, product_id, ({until} - day) / 7 as week from chain.stock_line "
        f"where on_hand = 0 and day > {until} - {7 * WEEKS} and day <= {until} group by 1, 2, 3")
    account_of = np.zeros(stores.store_id.max() + 1, int)
    account_of[stores.store_id] = stores.account_id
    accounts = np.unique(stores.account_id)
    # By SKU, as the other side has them: a replay takes each so many of them.
    products = np.array(sorted(np.unique(facts.product_id), key=str))
    n = len(products)
    place = np.full(accounts.max() + 1, -1)
    place[accounts] = np.arange(len(accounts))
    column = np.full(products.max() + 1, -1)
    column[products] = np.arange(n)
    cell = (place[account_of[facts.store_id]] * n + column[facts.product_id]) * WEEKS + WEEKS - 1 - facts.week.values
    pieces = np.bincount(cell, facts.units.clip(lower=0), len(accounts) * n * WEEKS).reshape(-1, WEEKS)
    censored = np.zeros(pieces.shape, bool)
    censored[place[out.account_id] * n + column[out.product_id], WEEKS - 1 - out.week] = True
    # Nothing is known of the time before a product was first asked for.
    before = np.maximum.accumulate(pieces > 0, 1) == 0
    return accounts, products, np.where(before, np.nan, pieces), censored & ~before


def hazard(z):
    return np.where(z > 30, z + 1 / np.maximum(z, 1e-9), np.exp(-z * z / 2) / np.sqrt(2 * np.pi) / sp.ndtr(-z))


def impute(pieces, censored):
    """Weeks that ran out: what is to be expected by the six weeks to each side (Tobit, by EM)."""
    rows, weeks = np.nonzero(censored)
    if not len(rows):
        return pieces
    first = np.clip(weeks - 6, 0, WEEKS - 13)[:, None] + np.arange(13)
    value, bound = pieces[rows[:, None], first], censored[rows[:, None], first]
    known = ~np.isnan(value) & ~bound
    bound &= ~np.isnan(value)
    count = known.sum(1)
    safe = np.maximum(count, 2)
    mean = np.where(known, value, 0).sum(1) / safe
    dev = np.sqrt((np.where(known, value - mean[:, None], 0) ** 2).sum(1) / (safe - 1))
    whole_mean, whole_dev, going = mean.copy(), dev.copy(), np.arange(len(rows))
    for _ in range(200):
        d = np.maximum(dev, 1e-12)[:, None]
        z = (value - mean[:, None]) / d
        h = hazard(z)
        filled = np.where(bound, np.maximum(value, mean[:, None] + d * h), np.where(known, value, 0))
        total = known.sum(1) + bound.sum(1)
        new = filled.sum(1) / total
        scatter = np.where(bound, d * d * np.maximum(0, 1 + z * h - h * h), 0).sum(1)
        around = (np.where(known | bound, filled - new[:, None], 0) ** 2).sum(1)
        spread = np.where(dev > 0, np.sqrt((around + scatter) / np.maximum(total - 1, 1)), 0)
        settled = np.abs(new - mean) + np.abs(spread - dev) <= 1e-6 * np.maximum(dev, 1e-12)
        mean, dev = np.where(dev > 0, new, mean), spread
        whole_mean[going], whole_dev[going] = mean, dev
        if settled.all():
            break
        mean, dev, going = mean[~settled], dev[~settled], going[~settled]
        value, bound, known = value[~settled], bound[~settled], known[~settled]
    mean, dev = whole_mean, whole_dev
    at = pieces[rows, weeks]
    z = (at - mean) / np.maximum(dev, 1e-12)
    expected = np.where(dev > 0, np.maximum(at, mean + dev * hazard(z)), np.maximum(at, mean))
    filled = pieces.copy()
    filled[rows, weeks] = np.where(count >= 2, expected, at)
    return filled


def forecasts(pieces):
    """Two memories, hyperbolic-exponential where demand is seldom; for each week from those before it."""
    known = ~np.isnan(pieces)
    begins = np.argmax(known, 1)
    first = np.minimum(begins + START, WEEKS)
    at = np.arange(WEEKS)
    opening = known & (at >= begins[:, None]) & (at < first[:, None])
    value = np.where(known, pieces, 0)
    sold = value > 0
    count = np.maximum(opening.sum(1), 1)
    demands = (opening & sold).sum(1)
    total = np.where(opening, value, 0).sum(1)
    seldom = known.sum(1) / np.maximum(sold.sum(1), 1) >= 1.32
    result = np.zeros((len(pieces), WEEKS + 1))
    for alpha in (0.1, 0.05):
        level = total / count
        size = np.where(demands > 0, total / np.maximum(demands, 1), 0)
        gap, since = count / np.maximum(demands, 1), np.ones(len(pieces))
        for week in range(WEEKS + 1):
            fading = np.where(size > 0, size / (gap + alpha * since / 2), 0)
            result[:, week] += np.where(seldom, fading, level) / 2
            if week == WEEKS:
                break
            take = (week >= first) & known[:, week]
            y = value[:, week]
            level = np.where(take, level + alpha * (y - level), level)
            hit = take & (y > 0)
            size = np.where(hit, np.where(size == 0, y, size + alpha * (y - size)), size)
            gap = np.where(hit, gap + alpha * (since - gap), gap)
            since = np.where(hit, 1, np.where(take, since + 1, since))
    return result, first


def growth(totals, foreseen, mean, run):
    factors = np.ones(WEEKS + 1)
    live = mean > 0
    ok = ~np.isnan(totals)
    came, seen = np.where(ok, totals, 0)[live] / mean[live, None], np.where(ok, foreseen[:, :WEEKS], 0)[live] / mean[live, None]
    sum_came, sum_seen = (np.concatenate([np.zeros((len(x), 1)), x.cumsum(1)], 1) for x in (came, seen))
    for origin in range(WEEKS + 1):
        last = origin - run
        if last < START:
            continue
        low = max(START, last - 5)
        c, f = sum_came[:, last + 1] - sum_came[:, low], sum_seen[:, last + 1] - sum_seen[:, low]
        use = (c > 0) | (f > 0)
        c, f, n = c[use], f[use], use.sum()
        if n < 2 or c.sum() <= 0 or f.sum() <= 0:
            continue
        ratio = c.sum() / f.sum()
        error = np.sqrt(((c - ratio * f) ** 2).sum() * n / (n - 1)) / c.sum()
        g = np.log(ratio)
        if abs(g) > error:
            factors[origin] = np.exp(g * (1 - (error / g) ** 2))
    return factors


def cdf(mean, var, x):
    poisson = var <= mean * 1.0001
    v = np.where(poisson, mean * 2, var)
    whole = np.floor(x)
    nb = sp.betainc(mean * mean / (v - mean), whole + 1, mean / v)
    return np.where(x < 0, 0, np.where(poisson, sp.gammaincc(whole + 1, mean), nb))


def quantile(mean, var, p):
    """Gamma from 20 pieces on; below it a negative binomial, or a Poisson."""
    mean, var, p = np.broadcast_arrays(mean, np.maximum(var, mean), p)
    result = np.zeros(mean.shape)
    many = mean >= 20
    m, v, q = mean[many], var[many], p[many]
    result[many] = v / m * sp.gammaincinv(m * m / v, q)
    few = ~many & (mean > 0)
    m, v, q = mean[few], var[few], p[few]
    low, high = np.full(m.shape, -1.0), np.maximum(1, np.ceil(m + 2 * np.sqrt(v)))
    short = cdf(m, v, high) < q
    while short.any():
        low[short], high[short] = high[short], high[short] * 2
        short[short] = cdf(m[short], v[short], high[short]) < q[short]
    open_ = np.nonzero(high - low > 1)[0]
    while len(open_):
        middle = np.floor((high[open_] + low[open_]) / 2)
        enough = cdf(m[open_], v[open_], middle) >= q[open_]
        high[open_[enough]] = middle[enough]
        low[open_[~enough]] = middle[~enough]
        open_ = open_[high[open_] - low[open_] > 1]
    result[few] = high
    return result


def shortfall(mean, var, stock):
    result = mean - stock
    up = stock > 0
    many = up & (mean >= 20)
    m, v, s = mean[many], np.maximum(var, mean)[many], stock[many]
    shape = m * m / v
    result[many] = np.maximum(0, m * sp.gammaincc(shape + 1, s * m / v) - s * sp.gammaincc(shape, s * m / v))
    few = up & (mean < 20)
    m, v, s = mean[few], np.maximum(var, mean)[few], stock[few]
    # With one more demand: r + 1 of the negative binomial, the Poisson itself.
    poisson = v <= m * 1.0001
    w = np.where(poisson, m * 2, v)
    more = np.where(poisson, cdf(m, v, s - 1), sp.betainc(m * m / (w - m) + 1, np.maximum(s, 1), m / w))
    result[few] = np.maximum(0, m * (1 - more) - s * (1 - cdf(m, v, s)))
    return result


def fill_stock(beta, mean, var, lead):
    """The smallest whole stock with the fill rate, by halving."""
    asked = mean * (1 - lead)

    def enough(i, stock):
        missing = shortfall(mean[i], var[i], stock) - shortfall(mean[i] * lead, var[i] * lead, stock)
        return 1 - missing / np.maximum(asked[i], 1e-12) >= beta

    everyone = np.arange(len(mean))
    low, high = np.zeros(len(mean)), np.maximum(1, np.ceil(mean))
    short = everyone[~enough(everyone, high)]
    while len(short):
        low[short], high[short] = high[short], 2 * high[short]
        short = short[~enough(short, high[short])]
    open_ = everyone[high - low > 1]
    while len(open_):
        middle = np.floor((low[open_] + high[open_]) / 2)
        ok = enough(open_, middle)
        high[open_[ok]], low[open_[~ok]] = middle[ok], middle[~ok]
        open_ = open_[high[open_] - low[open_] > 1]
    return high


def calibrate(foreseen, variance, pieces, first, run, review, targets):
    """The probability to ask for, by what past levels would have served with lost sales."""
    lead, begin = max(0, run - review), max(13, WEEKS - 52)
    origins = np.arange(begin, WEEKS, review)
    step = max(1, (len(foreseen) + 199) // 200)
    chosen = np.arange(0, len(foreseen), step)
    levels = np.maximum(0, np.ceil(quantile(
        foreseen[chosen][:, origins, None], variance[chosen][:, origins, None], ASKED) - 1e-9))
    demand, known = np.nan_to_num(pieces[chosen]), ~np.isnan(pieces[chosen])
    start = np.array([next((i for i, o in enumerate(origins) if o >= f), len(origins)) for f in first[chosen]])
    stock = np.zeros((len(chosen), len(ASKED)))
    coming = np.zeros((len(chosen), WEEKS + lead + 1, len(ASKED)))
    ordered, short, weeks = np.zeros_like(stock), np.zeros(len(ASKED)), 0
    for week in range(begin, WEEKS):
        begun = start < len(origins)
        begun &= origins[np.minimum(start, len(origins) - 1)] <= week
        if (week - begin) % review == 0:
            at = (week - begin) // review
            stock[start == at] = levels[start == at, at]
        stock += coming[:, week]
        ordered -= coming[:, week]
        if (week - begin) % review == 0:
            order = np.where(begun[:, None], np.maximum(0, np.ceil(levels[:, at] - stock - ordered - 1e-9)), 0)
            if lead == 0:
                stock += order
            else:
                coming[:, week + lead] += order
                ordered += order
        d = demand[:, week, None]
        missing = np.maximum(0, d - stock)
        stock = np.maximum(0, stock - d)
        judged = begun & known[:, week] & (week >= origins[np.minimum(start, len(origins) - 1)] + lead + 1)
        weeks += judged.sum()
        short += (missing[judged] > 1e-9).sum(0)
    if not weeks:
        return dict.fromkeys(targets, None)
    served = np.maximum.accumulate(np.clip(1 - short / weeks, 1e-4, 1 - 1e-5))
    intervals = (WEEKS - begin - lead - 1) / run
    odds, found = (lambda p: np.log(p / (1 - p))), {}
    for target in targets:
        shortages = weeks * (1 - target)
        trust = intervals / (intervals + 4) * shortages / (shortages + 20)
        asked = ASKED[0] if target <= served[0] else ASKED[-1]
        for i in range(len(ASKED) - 1):
            if served[i] < target <= served[i + 1]:
                part = (odds(target) - odds(served[i])) / (odds(served[i + 1]) - odds(served[i]))
                asked = 1 / (1 + np.exp(-(odds(ASKED[i]) + part * (odds(ASKED[i + 1]) - odds(ASKED[i])))))
        found[target] = 1 / (1 + np.exp(-(trust * odds(asked) + (1 - trust) * odds(target))))
    return found


def panel(pieces, forecast, first, mover, review_days, run, spread):
    """Outlooks of the products of one account that are reviewed together; classes lend each other their errors."""
    n = len(pieces)
    clean = np.nan_to_num(pieces)
    sums = np.concatenate([np.zeros((n, 1)), clean.cumsum(1)], 1)
    gaps = np.concatenate([np.zeros((n, 1)), np.isnan(pieces).cumsum(1)], 1)
    totals = np.full((n, WEEKS), np.nan)
    ends = WEEKS - run + 1
    totals[:, :ends] = np.where(gaps[:, run:] == gaps[:, :ends], sums[:, run:] - sums[:, :ends], np.nan)
    foreseen = forecast * run
    mean = np.nansum(pieces, 1) / np.maximum((~np.isnan(pieces)).sum(1), 1)
    foreseen = np.maximum(foreseen * growth(totals, foreseen, mean, run), LEAST)
    counts = ~np.isnan(totals) & (np.arange(WEEKS) >= first[:, None])
    error = np.where(counts, totals - foreseen[:, :WEEKS], 0)
    S, F, C = (
        np.concatenate([np.zeros((n, 1)), x.cumsum(1)], 1)
        for x in (error**2, np.where(counts, foreseen[:, :WEEKS], 0), counts.astype(float)))
    to = np.maximum(0, np.arange(WEEKS + 1) - run + 1)
    low = np.maximum(0, to - WINDOW)
    count = C[:, to] - C[:, low]
    safe = np.maximum(count, 1)
    squared = np.where(count > 0, (S[:, to] - S[:, low]) / safe, 0)
    variation = np.maximum(np.sqrt(squared), LEAST) / np.maximum((F[:, to] - F[:, low]) / safe, LEAST)
    variation[count == 0] = np.nan
    of_class = np.zeros((n, WEEKS + 1))
    with np.errstate(all="ignore"):
        everyone = np.nan_to_num(np.nanmedian(variation, 0))
        for group in np.unique(mover):
            median = np.nanmedian(variation[mover == group], 0)
            of_class[mover == group] = np.where(np.isnan(median), everyone, median)
    weight = count / run / (count / run + PULL)
    variance = np.maximum(weight * squared + (1 - weight) * (of_class * foreseen) ** 2, foreseen)
    review = max(1, int(np.ceil(review_days / 7)))
    targets = sorted({GOALS[g][1] for g in np.unique(mover) if GOALS[g][0] == "cycle"})
    asked = calibrate(foreseen, variance, pieces, first, run, review, targets) if targets else {}
    weeks = (review_days + LEAD) / 7
    mu = foreseen[:, WEEKS] * weeks / run
    var = variance[:, WEEKS] * weeks / run + spread * (mu / weeks) ** 2
    mu, var = np.round(mu * 1000) / 1000, np.round(var * 1000) / 1000
    point = np.zeros(n)
    for group in np.unique(mover):
        kind, target, _, _ = GOALS[group]
        i = np.nonzero(mover == group)[0]
        if kind == "cycle":
            p = target if asked.get(target) is None else np.round(min(asked[target], 0.9995) * 1e6) / 1e6
            point[i] = quantile(mu[i], var[i], p)
        else:
            point[i] = np.where(mu[i] > 0, fill_stock(target, mu[i], var[i], LEAD / (review_days + LEAD)), 0)
    point = np.ceil(np.maximum(0, point) - 1e-9)
    cap = np.ceil(mu / weeks * np.array([GOALS[g][3] for g in mover]) / 7 - 1e-9)
    return mu, np.minimum(point, cap)


def main():
    began = time.time()
    accounts, products, pieces, censored = load()
    loaded = time.time()
    n = len(products)
    # Movers go by what was sold, before anything is filled in.
    recent = np.nansum(pieces[:, -6:], 1)
    filled = impute(pieces, censored)
    forecast, first = forecasts(filled)
    points, means, movers = np.zeros(len(pieces)), np.zeros(len(pieces)), np.zeros(len(pieces), int)
    spread = (SPREAD * LEAD / 7) ** 2
    for account in range(len(accounts)):
        rows = np.arange(account * n, (account + 1) * n)
        rows = rows[~np.isnan(pieces[rows]).all(1)]
        order = rows[np.lexsort((products[rows % n], -recent[rows]))]
        before = recent[order].cumsum() - recent[order]
        total = recent[rows].sum()
        sold = recent[order] > 0
        movers[order] = np.where(sold & (before < 0.8 * total), 0, np.where(sold & (before < 0.95 * total), 1, 2))
        for review in (7, 14):
            own = rows[np.array([GOALS[m][2] for m in movers[rows]]) == review]
            if not len(own):
                continue
            run = max(1, int(np.ceil((review + LEAD) / 7)))
            means[own], points[own] = panel(filled[own], forecast[own], first[own], movers[own], review, run, spread)
    worked = time.time()
    levels = pd.DataFrame({
        "account": np.repeat(accounts, n), "product": np.tile(products, len(accounts)),
        "point": points.astype(int), "mean": np.round(means * 1000).astype(int)})[~np.isnan(pieces).all(1)]
    with subprocess.Popen(
        ["psql", connection, "-qX", "-c", "drop table if exists public.python_level",
         "-c", "create table public.python_level (account bigint, product bigint, point bigint, mean_milli bigint)",
         "-c", "copy public.python_level from stdin (format csv)"], stdin=subprocess.PIPE) as psql:
        levels.to_csv(psql.stdin, header=False, index=False)
    print("loaded %.2f s, worked out %.2f s, stored %.2f s" % (loaded - began, worked - loaded, time.time() - worked))


main()
