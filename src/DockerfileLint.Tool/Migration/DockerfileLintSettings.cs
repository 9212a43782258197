using DockerfileLint.Diagnostics;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Migration;

/// <summary>Reads <c>.dockerfilelintrc</c>, which turns rules of dockerfilelint off.</summary>
internal static class DockerfileLintSettings
{
    /// <summary>What the file says.</summary>
    /// <exception cref="Workspaces.InputException">It isn't well-formed, or a value is of another kind.</exception>
    public static MigratedSettings Read(SourceText source, RuleCatalog catalog)
    {
        var result = new MigratedSettings(source.Path);
        var reader = new SettingsReader(source.Path);
        var peers = new PeerRules(catalog, ("npm-dockerfilelint:", ""));
        var rules = new PeerSettings(peers, result, ReasonFor);
        if (SettingsReader.Document(source, result) is { } document)
        {
            foreach (var (key, value) in reader.Map(document, "the file"))
            {
                if (key == "rules")
                    foreach (var (name, state) in reader.Map(value, key))
                    {
                        // All of its rules are on where nothing is said.
                        if (!reader.Flag(state, name)) rules.Set(name, Severity.None, state.Line);
                    }
                else result.Note(value.Line, $"{key}: not a known setting of dockerfilelint");
            }
        }

        rules.Apply();
        return result;
    }

    private static string ReasonFor(string code) =>
        RefusedAdvice.ReasonFor($"npm-dockerfilelint:{code}") ?? "no rule covers it";
}
