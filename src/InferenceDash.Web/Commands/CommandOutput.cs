using System.CommandLine;

namespace InferenceDash.Web.Commands;

/// <summary>Where a command writes, and the clock that its progress goes by: those of the process, unless others are given.</summary>
internal sealed class CommandOutput : InvocationConfiguration
{
    // What goes wrong becomes one line, in one place.
    public CommandOutput() => EnableDefaultExceptionHandler = false;

    /// <summary>Whether the errors go to a terminal, where a line can be written over.</summary>
    public bool IsTerminal { get; init; } = !Console.IsErrorRedirected;

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
