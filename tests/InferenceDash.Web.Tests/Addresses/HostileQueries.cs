namespace InferenceDash.Web.Tests.Addresses;

/// <summary>Query strings that nobody means well with.</summary>
public static class HostileQueries
{
    /// <summary>Those that hold something unusable: the API refuses them, a page says so.</summary>
    public static TheoryData<string> Refused =>
    [
        "t=abc", "t=NaN", "t=nan", "t=-NaN", "t=Infinity", "t=-Infinity", "t=∞", "t=-∞", "t=1e309", "t=0x10", "t=0", "t=-0", "t=0.000", "t=-5",
        "t=٣٤", "t=１２", "t=½", "t=१०", "t=%00", "t=84%00", "t=%01%02%1f", "t=84%0d%0aSet-Cookie:x=1", "t=84;108;133", "t=84%201080",
        "t=1,2,3,4,5,6,7", "t=84,,x,,", "t=1_000", "t=1.2.3", "t=--5", "t=.", "t=1/2", "t=(108)", "t=$108", "t=108%25", "t=<script>alert(1)</script>",
        "t=\"><img src=x onerror=alert(1)>", "t='%20OR%201=1--", "t=%F0%9F%92%A9", "t=%FF%FE", "t=%E0%A4%A", "t=%%%", "t=1000001",
        "t=" + new string('9', 5000), "t=" + new string('x', 20_000), "t=0." + new string('0', 400) + "1",
        "t=" + string.Join(',', Enumerable.Repeat("1", 3000)),
        "seq=9k", "seq=0-0", "seq=-1--5", "seq=1k-1k-1k", "seq=99999999999999999999-1", "seq=2048-512",
        "seq=%00", "seq=../../etc/passwd", "seq=1e3-1e3", "seq=１k-１k",
        "src=both", "src=0", "src=1", "src=%00", "price=0", "price=hyperscaler,neocloud", "price=%E2%88%9E",
        "rates=2025-01", "rates=2026-04%00", "rates='", "rates=" + new string('r', 20_000),
        "usd=h100", "usd=h100:", "usd=:2", "usd=:", "usd=h100:-1", "usd=h100:NaN", "usd=h100:∞", "usd=h100:1e309",
        "usd=h100:0x10", "usd=h100:2:3", "usd=tpu:2", "usd=h100%00:2", "usd=h100:2%00",
        "kw=h100:abc", "kw=h100:0", "kw=,h100", "usd=" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"g{i}:1")),
        "engine=vLLM", "engine=%00", "engine=" + new string('e', 20_000),
        "prec=fp3", "prec=%00", "prec=" + string.Join(',', Enumerable.Range(0, 500)),
        "y=nope", "y=%00", "scale=cubic",
        "ttft=x", "ttft=0", "ttft=-1", "ttft=NaN", "ttft=100001", "ttft=%00", "ttft=" + new string('9', 5000),
        "cost=x", "cost=0", "concurrency=∞", "concurrency=-1", "users=x", "users=1e10", "users=1e99",
        "tokensPerSecond=%00", "interactivity=NaN", "interactivity=0",
        "k=1.5", "k=0", "k=101", "alpha=2", "alpha=-1", "alpha=<b>", "c=x", "c=101", "cost=" + new string('9', 400),
    ];

    /// <summary>Those that hold something unusable for the explorer.</summary>
    public static TheoryData<string> RefusedByExplorer =>
    [
        "model=%00", "model=../../etc/passwd", "model=" + new string('m', 20_000), "model=<script>alert(1)</script>",
        "gpu=%00", "gpu='%20OR%201=1--", "gpu=h100%00", "gpu=" + string.Join(',', Enumerable.Range(0, 500)),
        "spec=∞", "spec=" + new string('s', 20_000), "vendor=%FF%FE", "vendor=<b>", "agg=0", "agg=1", "agg=both,3",
        "x=%00", "x=cost", "x=" + new string('x', 20_000), "y=interactivity", "y=Throughput%00",
        "basis=0", "basis=%F0%9F%92%A9", "xscale=1", "view=%00",
        "zoom=NaN-1", "zoom=1-∞", "zoom=1e30-1e40", "zoom=--", "zoom=-5-10", "zoom=5-5", "zoom=1-2-3",
        "zoom=" + new string('9', 5000) + "-1", "zoom=٣-٩",
        "sort=%00", "sort=--", "sort=-", "sort=<i>", "sort=" + new string('s', 20_000),
        "hide=" + string.Join(',', Enumerable.Range(0, 900)), "q=" + new string('r', 9000),
    ];

    /// <summary>Those that are odd and may mean nothing.</summary>
    public static TheoryData<string> Odd =>
    [
        "speed=%00", "speed=1", "sort=%FF", "sort=2",
        "t=", "t=,,,", "t", "t&t&t", "=", "==&==", "&&&", "%00=%00", "foo=bar", "t=+84", "t[]=84", "t=0.0000000000000000001", "?t=84", "%74=84", "t=84#t=0",
        "usd=h100:0.00000000000000000001", "t=999999.9999999999", "seq=1000-1000", "T=84&t=85",
        "snap=zzzzzzzz", "snap=%00", "snap=" + "s" + "%20" + new string('s', 20_000),
        string.Join('&', Enumerable.Range(0, 900).Select(i => $"k{i}=v")), "q=" + new string('q', 9000),
        "to=../../x", "hide=%00", "prec=fp8,fp8,fp8", "y=throughput&y=cost",
        "hide=!", "hide=!!", "hide=,,!", "hide=<script>", "hide=" + new string('h', 9000),
        "zoom=all", "zoom=0-0.000001", "zoom=999999998-999999999",
        "gpu=,,,", "spec=off,none,OFF", "agg=aggregated,disaggregated,multi-node,single-node",
        "basis=input&y=ttft&x=e2e&xscale=log&scale=log", "view=table&view=chart", "q=%FF%FE%00", "q=%F0%9F%92%A9",
        "model=&gpu=&spec=&x=", "sort=-cost_usd_per_mtok&sort=engine",
    ];
}
