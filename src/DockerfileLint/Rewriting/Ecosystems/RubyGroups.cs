using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// Leaves the gems for development and testing out, where the program runs in production or nothing loads one of them.
/// </summary>
internal sealed class RubyGroups(ShrinkSite site, SplitDraft draft, RubyFacts facts)
{
    // Loaded by nothing but tests and consoles, under names like their own.
    private static readonly string[] Tools =
    [
        "brakeman", "bundler-audit", "byebug", "capybara", "debug", "factory_bot", "faker", "guard", "minitest",
        "mocha", "pry", "rack-test", "rerun", "rspec", "rubocop", "shotgun", "simplecov", "solargraph", "standard",
        "test-unit", "timecop", "vcr", "webmock", "yard",
    ];

    /// <summary>Says so in both stages: bundler asks for what isn't installed otherwise.</summary>
    public void Omit()
    {
        if (facts.Gemfile is not { HasMore: false } gemfile || facts.Lock is null) return;
        var groups = gemfile.DevelopmentGroups.ToList();
        var bundle = facts.Installs.FirstOrDefault(static one => Bundler.Instance.IsCalledBy(one.Command));
        if (groups.Count == 0 || bundle.Run is not { } run || IsDecided() || IsUsed(gemfile)) return;
        var env = char.IsLower(run.Syntax.Keyword[0]) ? "env" : "ENV";
        var line = $"{env} BUNDLE_WITHOUT=\"{string.Join(":", groups)}\"";
        var source = site.Model.Syntax.Source;
        draft.Replace(new TextSpan(CommentedStart.Of(run.Syntax, source), 0), line + source.NewLine);
        draft.Settings.Add(line);
        draft.Step(
            "Install the gems without the groups for development", "nothing that starts loads one of them",
            Evidence.At(run.Syntax));
    }

    /// <summary>Whether the file itself says which groups are meant.</summary>
    private bool IsDecided() =>
        site.Runs.Any(static run => run.Commands.Any(static command =>
            Bundler.Instance.IsCalledBy(command) && Bundler.Instance.ChoosesGroups(command)))
            || new[] { "BUNDLE_WITHOUT", "BUNDLE_ONLY", "BUNDLE_WITH" }.Any(name =>
                facts.Installs[0].Run.State.GetValue(name) is not null
                    || site.Stage.FinalState.GetValue(name) is not null)
            || site.Model.ContextUsage.Available!.Value.Any(static entry =>
                entry.Path == Bundler.SettingsFolder + "/config");

    private bool IsUsed(RubyGemfile gemfile)
    {
        var names = new HashSet<string>(gemfile.Development, StringComparer.Ordinal);
        if (site.Runs.Any(static run => run.Commands.Any(Bundler.Instance.UsesDevelopment))) return true;
        if (site.Starts.Any(command => command.Name is { } program && names.Contains(program)
            || command.Arguments.Any(word => word.Value is { } name && names.Contains(name))))
            return true;
        var sources = site.Sources(SourceLanguage.Ruby);
        if (!sources.IsComplete) return true;
        if (!IsProduction(site) && (LoadsGroups(sources) || !names.All(IsTool))) return true;
        return RubySources.Loaded(site).Any(one => names.Any(name => IsOf(one.Feature, name)));
    }

    private static bool IsTool(string gem) =>
        Array.Exists(Tools, tool => gem == tool || gem.StartsWith(tool + "-", StringComparison.Ordinal)
            || gem.StartsWith(tool + "_", StringComparison.Ordinal));

    /// <summary>Whether the program runs in production.</summary>
    public static bool IsProduction(ShrinkSite site) =>
        new[] { "RAILS_ENV", "RACK_ENV", "APP_ENV" }.Any(name =>
            site.Stage.FinalState.GetValue(name) is { } mode && !Bundler.IsDevelopment(mode));

    /// <summary>Whether <c>Bundler.require</c> loads the gems of groups that it gets.</summary>
    private static bool LoadsGroups(ProjectSources sources)
    {
        foreach (var file in sources.Files)
            foreach (var place in RubySources.Places(file.Code, "Bundler.require"))
            {
                var end = file.Code.IndexOf('\n', place);
                var rest = file.Code.Substring(place, (end < 0 ? file.Code.Length : end) - place);
                var argument = rest.Substring("Bundler.require".Length).Trim(' ', '(', ')', '\r');
                if (argument is not ("" or ":default")) return true;
            }

        return false;
    }

    private static bool IsOf(string feature, string gem) =>
        new[] { gem, gem.Replace('-', '/') }.Any(name =>
            feature == name || feature.StartsWith(name + "/", StringComparison.Ordinal));
}
