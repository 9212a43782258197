using System;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>Finds the variable that a misspelled name most likely should be.</summary>
internal static class NearVariable
{
    // Names of fewer letters are as near to too many others.
    private const int Shortest = 4;

    /// <summary>The only name in a scope that differs by a letter or two, or by case; null for none.</summary>
    public static string? Of(string name, VariableScope scope)
    {
        if (name.Length < Shortest) return null;
        string? nearest = null;
        var count = 0;
        for (var one = scope.Latest; one is not null && count < Limits.NearVariables; one = one.Previous, count++)
        {
            if (one.Name == nearest || one.Origin is VariableOrigin.Predefined || !IsNear(one.Name, name)) continue;
            if (nearest is not null) return null;
            nearest = one.Name;
        }

        return nearest;
    }

    private static bool IsNear(string known, string name) =>
        string.Equals(known, name, StringComparison.OrdinalIgnoreCase)
            || EditDistance.Of(known, name, name.Length < 6 ? 2 : 3) is not null;
}
