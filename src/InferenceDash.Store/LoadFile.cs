namespace InferenceDash.Store;

/// <summary>A load over time as a file brought it.</summary>
/// <param name="Profile">The load.</param>
/// <param name="Trace">The arrivals it was made of; null: the file has loads.</param>
public sealed record LoadFile(Core.Loads.LoadProfile Profile, Core.Loads.ArrivalTrace? Trace);
