using System;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Packages;

/// <summary>A folder in which a tool leaves something.</summary>
internal sealed class LeftoverPlace
{
    /// <param name="path">
    /// The standard folder: absolute, or below the home folder where it begins with <c>~/</c>.
    /// </param>
    /// <param name="movedBy">
    /// The variables that move it, the strongest first; one of the form <c>NAME/folder</c> names the folder above.
    /// </param>
    public LeftoverPlace(string path, params string[] movedBy)
    {
        Path = path;
        MovedBy = ImmutableArray.Create(movedBy);
    }

    /// <summary>The standard folder: absolute, or below the home folder where it begins with <c>~/</c>.</summary>
    public string Path { get; }

    /// <summary>The standard folder where root runs the tool; null where that is no other one.</summary>
    public string? OfRoot { get; init; }

    /// <summary>The variables that move it, the strongest first.</summary>
    public ImmutableArray<string> MovedBy { get; }

    /// <summary>Whether a variable moves it.</summary>
    public bool IsMovedBy(string variable) =>
        variable == "HOME" && Path.StartsWith("~/", StringComparison.Ordinal)
            || MovedBy.Any(
                setting => setting == variable || setting.StartsWith(variable + "/", StringComparison.Ordinal));
}
