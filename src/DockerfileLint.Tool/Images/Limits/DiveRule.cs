namespace DockerfileLint.Tool.Images.Limits;

/// <summary>A rule of a <c>.dive-ci</c> file, applied to an image.</summary>
/// <param name="Name">Its name, as dive spells it.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">The limit; null where the rule is disabled.</param>
/// <param name="IsLowest">Whether the limit is the lowest value that passes; otherwise the highest.</param>
internal sealed record DiveRule(string Name, double Value, double? Limit, bool IsLowest)
{
    /// <summary>Whether value and limit are bytes; otherwise parts of a whole, from 0 to 1.</summary>
    public bool IsBytes { get; init; }

    /// <summary>Whether the image is beyond the limit. As with dive, what just meets it passes.</summary>
    public bool Fails => Limit is { } limit && (IsLowest ? Value < limit : Value > limit);

    /// <summary>One word for the result.</summary>
    public string Result => Limit is null ? "skip" : Fails ? "fail" : "pass";
}
