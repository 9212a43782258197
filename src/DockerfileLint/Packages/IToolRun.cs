using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A run of a tool: the variables and folders that its command finds, and what it leaves there.</summary>
internal interface IToolRun
{
    /// <summary>The value of a variable; null where it is unset or not known.</summary>
    string? Variable(string name);

    /// <summary>
    /// The value of an option with the variables that are known; null where it is missing or not known.
    /// </summary>
    string? Value(ShellArguments arguments, string option, string? other = null);

    /// <summary>
    /// The tool leaves something in its place: in the one that an option of the command names, where it names one.
    /// </summary>
    void Leave(Leftover what, ShellArguments arguments);

    /// <summary>The tool empties that place.</summary>
    void Clean(Leftover what, ShellArguments arguments);

    /// <summary>The tool writes a folder with what is in it.</summary>
    /// <param name="path">The path, from the working directory on; nothing is written where it is null.</param>
    /// <param name="what">What is written.</param>
    void Write(string? path, Leftover what);

    /// <summary>The tool writes something in the working directory, under names that are not known.</summary>
    void WriteHere(Leftover? what);

    /// <summary>The tool empties absolute folders.</summary>
    void Clean(ImmutableArray<string> folders);

    /// <summary>The tool deletes files that are not known.</summary>
    void DeleteUnknown();

    /// <summary>The tool may do anything.</summary>
    void DoUnknown();
}
