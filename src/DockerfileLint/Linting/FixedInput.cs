namespace DockerfileLint.Linting;

/// <summary>An input after fixes, and what is found in it.</summary>
internal sealed class FixedInput(LintInput input, LintResult result, LintSummary summary)
{
    public LintInput Input => input;

    public LintResult Result { get; private set; } = result;

    public LintSummary Summary => summary;

    /// <summary>Makes room for another model.</summary>
    public void ReleaseModel() => Result = Result.WithoutModel(input);
}
