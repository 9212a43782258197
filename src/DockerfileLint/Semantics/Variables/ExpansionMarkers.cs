using System;

namespace DockerfileLint.Semantics.Variables;

/// <summary>Code units that are no characters stand, within expanded text, for what is not known.</summary>
internal static class ExpansionMarkers
{
    /// <summary>A piece of text that can't be known from the Dockerfile.</summary>
    public const char Unknown = '\uFFFF';

    /// <summary>
    /// The value of an argument that is declared without a value and not given: empty, unless the build is given one.
    /// </summary>
    public const char NotGiven = '\uFFFE';

    /// <summary>A text of which nothing is known.</summary>
    public const string UnknownText = "\uFFFF";

    public static bool HasAny(string text) => text.IndexOf(Unknown) >= 0 || text.IndexOf(NotGiven) >= 0;

    public static bool HasUnknown(string text) => text.IndexOf(Unknown) >= 0;

    /// <summary>The text where arguments that are not given are empty.</summary>
    public static string WithoutNotGiven(string text) => text.IndexOf(NotGiven) < 0 ? text : text.Replace("\uFFFE", "");

    public static int FirstMarker(string text) => text.AsSpan().IndexOfAny(Unknown, NotGiven);

    public static bool IsEmptyOrNotGiven(string text)
    {
        foreach (var c in text)
            if (c != NotGiven) return false;
        return true;
    }
}
