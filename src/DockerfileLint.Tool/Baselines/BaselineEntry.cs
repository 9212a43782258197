namespace DockerfileLint.Tool.Baselines;

/// <summary>A finding that a baseline has.</summary>
/// <param name="Path">The file that it is in, from the folder of the baseline, with <c>/</c>.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Fingerprint">What tells it from the other findings of the rule: no line number.</param>
internal readonly record struct BaselineEntry(string Path, string Rule, string Fingerprint);
