using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a project of Ruby.</summary>
internal static class RubySketch
{
    private static readonly string[] Scripts = ["main.rb", "app.rb", "server.rb", "config.ru"];

    private static readonly string[] NoPrograms = ["Guardfile.rb", "Rakefile.rb", "setup.rb"];

    /// <summary>Whether a folder without a Gemfile has a program of Ruby.</summary>
    public static bool IsScript(InitSite site) => Scripts.Any(site.Exists);

    /// <summary>The sketch; null where it isn't known what the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        var manifest = site.Read("Gemfile");
        var gemfile = manifest is null ? null : RubyGemfile.Read(manifest);
        var evidence = manifest is null ? new Evidence(Scripts.First(site.Exists), 1, "") : Evidence.At(manifest, 0);
        if (Start(site, gemfile, evidence) is not { } start) return null;
        var (version, shown) = Version(site, gemfile);
        var lines = new List<string> { $"FROM ruby:{version}", "WORKDIR /app" };
        if (gemfile is not null) lines.AddRange(Installation(site, manifest!));
        else lines.Add("COPY . .");
        if (start.Mode is { } mode) lines.Add($"ENV {mode}=production");
        if (start.Mode == "RAILS_ENV" && site.Exists("app/assets"))
            lines.Add("RUN SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile");
        if (start.Port is { } port) lines.Add("EXPOSE " + port);
        lines.Add("CMD [" + string.Join(", ", start.Words.Select(static word => $"\"{word}\"")) + "]");
        return new ProjectSketch([.. lines])
        {
            Ignored = ["log", "tmp", "vendor/bundle", ".bundle", "coverage", "spec", "test"],
            Steps = shown is null ? []
                : [new RewriteStep($"Build on ruby:{version}", "the project asks for it", savedBytes: null, shown)],
        };
    }

    /// <summary>The gems are installed before the sources come, unless some of them are among these.</summary>
    private static IEnumerable<string> Installation(InitSite site, SourceText manifest)
    {
        if (manifest.Text.Contains("path:", StringComparison.Ordinal)
            || manifest.Text.Contains(":path", StringComparison.Ordinal)
            || manifest.Text.Contains("gemspec", StringComparison.Ordinal))
            return ["COPY . .", "RUN bundle install"];
        var names = new List<string> { "Gemfile" };
        if (site.Exists("Gemfile.lock")) names.Add("Gemfile.lock");
        if (site.Exists(".ruby-version")) names.Add(".ruby-version");
        return [$"COPY {string.Join(" ", names)} ./", "RUN bundle install", "COPY . ."];
    }

    /// <summary>The version that the Gemfile demands, or the series that a file names.</summary>
    private static (string Version, Evidence? Evidence) Version(InitSite site, RubyGemfile? gemfile)
    {
        if (gemfile?.Ruby is { } demanded)
        {
            var isExact = char.IsDigit(demanded.Version[0]);
            var digits = Digits(demanded.Version);
            return (isExact ? digits : Series(digits), demanded.Evidence);
        }

        if (site.Read(".ruby-version") is { } file && Digits(file.Text) is { Length: > 0 } named)
            return (Series(named), Evidence.At(file, 0));
        return ("3", null);
    }

    private static string Series(string version) =>
        version.Length == 0 ? "3" : string.Join(".", version.Split('.').Take(2));

    private static string Digits(string text) =>
        new([.. text.SkipWhile(static c => !char.IsDigit(c)).TakeWhile(static c => char.IsDigit(c) || c == '.')]);

    private static (string[] Words, string? Port, string? Mode)? Start(
        InitSite site, RubyGemfile? gemfile, Evidence evidence)
    {
        bool Has(string gem) => gemfile?.Gems.ContainsKey(gem) == true;
        if (Has("rails") && site.Exists("config/application.rb"))
            return (["bin/rails", "server", "-b", "0.0.0.0"], "3000", "RAILS_ENV");
        if (site.Exists("config.ru") && Has("puma"))
            return site.Exists("config/puma.rb")
                ? (["bundle", "exec", "puma", "-C", "config/puma.rb"], PumaPort(site), "RACK_ENV")
                : (["bundle", "exec", "puma", "-b", "tcp://0.0.0.0:9292"], "9292", "RACK_ENV");
        if (site.Exists("config.ru") && (Has("rackup") || Has("rack")))
            return (["bundle", "exec", "rackup", "--host", "0.0.0.0", "--port", "9292"], "9292", "RACK_ENV");
        var scripts = site.Files.Select(static file => file.Path)
            .Where(static path => path.EndsWith(".rb", StringComparison.Ordinal) && !path.Contains('/')
                && Array.IndexOf(NoPrograms, path) < 0)
            .ToList();
        var usual = Scripts.Where(name => name != "config.ru" && scripts.Contains(name, StringComparer.Ordinal)).Take(1)
            .ToList();
        var chosen = site.Choose(
            "program", "Which file does the image run?", usual.Count > 0 ? usual : scripts, evidence);
        if (chosen is null) return null;
        string[] words = gemfile is null ? ["ruby", chosen] : ["bundle", "exec", "ruby", chosen];
        if (!Has("sinatra")) return (words, null, null);
        var isBound = site.Sources(SourceLanguage.Ruby).FindLiteral(static text => text == "0.0.0.0") is not null;
        return (isBound ? words : [.. words, "-o", "0.0.0.0"], "4567", "APP_ENV");
    }

    /// <summary>The first number of a port in the settings of Puma.</summary>
    private static string? PumaPort(InitSite site)
    {
        if (site.Read("config/puma.rb") is not { } text) return null;
        foreach (var line in text.Text.Split('\n'))
        {
            var code = line.Trim();
            if (!code.StartsWith("port", StringComparison.Ordinal)
                && !code.StartsWith("bind", StringComparison.Ordinal)) continue;
            var digits = new string([.. code.Reverse().SkipWhile(static c => !char.IsDigit(c))
                .TakeWhile(char.IsDigit).Reverse()]);
            if (digits.Length is >= 2 and <= 5) return digits;
        }

        return null;
    }
}
