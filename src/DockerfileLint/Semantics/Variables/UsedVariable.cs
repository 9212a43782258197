using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>The value of a variable where it is used.</summary>
internal readonly record struct UsedVariable(VariableDefinition? Definition, bool IsUnknown)
{
    public string Text => Definition?.Text ?? "";

    /// <summary>
    /// Whether the value, in a file that has spent what its variables may bring into words, is too long to be taken
    /// over.
    /// </summary>
    public static bool IsTooLong(VariableDefinition? definition, in VariableScope scope) =>
        definition is not null && definition.Text.Length > Limits.SharedLength && scope.IsSpent;

    public bool NeedsBuildArgument =>
        Definition?.Origin == VariableOrigin.ArgumentWithoutValue || ExpansionMarkers.HasAny(Text);

    public bool IsUncertain(bool emptyIsUnset) =>
        IsUnknown
            || emptyIsUnset
                && Text.Length > 0
                && Text.Trim(ExpansionMarkers.Unknown, ExpansionMarkers.NotGiven).Length == 0
                && ExpansionMarkers.HasUnknown(Text);

    public bool IsSet(bool emptyIsUnset) =>
        Definition is not null
            && Definition.Origin != VariableOrigin.ArgumentWithoutValue
            && !(emptyIsUnset && ExpansionMarkers.IsEmptyOrNotGiven(Text));

    public void AppendTo(StringBuilder result)
    {
        if (IsUnknown) result.Append(ExpansionMarkers.Unknown);
        else result.Append(Text);
    }

    public void AppendUnknownTo(StringBuilder result) =>
        result.Append(
            IsUnknown || ExpansionMarkers.HasUnknown(Text) || !ExpansionMarkers.HasAny(Text)
                ? ExpansionMarkers.Unknown
                : ExpansionMarkers.NotGiven);
}
