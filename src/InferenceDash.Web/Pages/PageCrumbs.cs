namespace InferenceDash.Web.Pages;

/// <summary>The way to a comparison, and its figures as files.</summary>
internal static class PageCrumbs
{
    public static IReadOnlyList<PageCrumb> Of(ComparisonView view) =>
    [
        new(Say.Of("Comparisons"), SiteUrls.Comparisons),
        new(view.Matchup.Model.Label, SiteUrls.Index(view.Matchup.Model.Label)),
        new(view.Matchup.Hardware, SiteUrls.Comparison(view.Matchup.Slug, ComparisonQuery.Default)),
    ];

    public static IReadOnlyList<PageCrumb> Of(LineUpView view) =>
    [
        new(Say.Of("Compare"), SiteUrls.LineUps),
        new(view.Common, SiteUrls.LineUp(view.LineUp, [], ComparisonQuery.Default)),
        new(view.Versus, SiteUrls.LineUp(view.LineUp, view.Values, ComparisonQuery.Default)),
    ];

    public static PageFiles FilesOf(ComparisonView view) => new(
        SiteUrls.ComparisonApi(view.Matchup.Slug, ComparisonQuery.Default), SiteUrls.ComparisonApi(view.Matchup.Slug, ComparisonQuery.Default, ".csv"),
        NewestOf(view.Points));

    public static PageFiles FilesOf(LineUpView view) => new(
        SiteUrls.LineUpApi(view.LineUp, view.Values, ComparisonQuery.Default),
        SiteUrls.LineUpApi(view.LineUp, view.Values, ComparisonQuery.Default, ".csv"), NewestOf(view.Points));

    private static DateOnly? NewestOf(IEnumerable<CurvePoint> points) => points.Max(p => p.Measured?.Date);
}
