using DockerfileLint.Rewriting.Splitting;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Packages of a program that can't be read, so that nobody knows which libraries of the system they load.
/// </summary>
internal static class UnknownPackages
{
    private const string Key = "libraries";

    private const string None = "none";

    /// <summary>Says that it is open, and asks where the base changes.</summary>
    public static void Add(ShrinkSite site, SplitDraft draft, bool isFull, Evidence evidence)
    {
        var isAnswered = site.Answer(Key) is None;
        draft.Need(RuntimeNeedKind.Package, isAnswered ? NeedState.Excluded : NeedState.Open, evidence);
        if (isFull && !isAnswered)
            draft.Ask(
                Key,
                "Which packages it installs can't be read. Do they load only libraries that a slim image has?",
                evidence,
                None);
    }
}
