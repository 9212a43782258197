using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a project of PHP.</summary>
internal static class PhpSketch
{
    private const string Root = "/var/www/html";

    private static readonly string[] Programs = ["main.php", "worker.php", "app.php", "cli.php", "run.php"];

    // The extensions that the image compiles itself, with the headers that they need.
    private static readonly Dictionary<string, string> Compiled = new(StringComparer.Ordinal)
    {
        ["bcmath"] = "", ["bz2"] = "libbz2-dev", ["calendar"] = "", ["exif"] = "", ["gd"] = "libpng-dev",
        ["gettext"] = "", ["gmp"] = "libgmp-dev", ["intl"] = "libicu-dev", ["mysqli"] = "", ["pcntl"] = "",
        ["pdo_mysql"] = "", ["pdo_pgsql"] = "libpq-dev", ["pgsql"] = "libpq-dev", ["shmop"] = "",
        ["soap"] = "libxml2-dev", ["sockets"] = "", ["sysvmsg"] = "", ["sysvsem"] = "", ["sysvshm"] = "",
        ["xsl"] = "libxslt1-dev", ["zip"] = "libzip-dev",
    };

    // Those of PECL.
    private static readonly Dictionary<string, string> Fetched = new(StringComparer.Ordinal)
    {
        ["amqp"] = "librabbitmq-dev", ["apcu"] = "", ["ds"] = "", ["igbinary"] = "", ["imagick"] = "libmagickwand-dev",
        ["memcached"] = "libmemcached-dev", ["mongodb"] = "", ["msgpack"] = "", ["redis"] = "", ["uuid"] = "uuid-dev",
        ["yaml"] = "libyaml-dev",
    };

    /// <summary>Whether a folder has a project of PHP.</summary>
    public static bool Has(InitSite site) =>
        site.Exists("composer.json") || site.Exists("index.php") || site.Exists("public/index.php")
            || Programs.Any(site.Exists);

    /// <summary>The sketch; null where it isn't known what the image runs.</summary>
    public static ProjectSketch? Of(InitSite site)
    {
        var text = site.Read("composer.json");
        var manifest = text is null ? null : JsonReader.Read(text.Text);
        var evidence = text is null ? new Evidence(FirstOf(site), 1, "") : Evidence.At(text, 0);
        var isWeb = site.Exists("index.php") || site.Exists("public/index.php");
        var program = isWeb ? null : ProgramOf(site, manifest, evidence);
        if (!isWeb && program is null) return null;
        var demanded = manifest?["config"]?["platform"]?["php"] ?? manifest?["require"]?["php"];
        var version = Series(demanded?.Text);
        var folder = isWeb ? Root : "/app";
        var lines = new List<string> { $"FROM php:{version}-{(isWeb ? "apache" : "cli")}" };
        lines.AddRange(Packages(manifest));
        if (site.Exists("public/index.php"))
            lines.Add($"RUN sed -ri 's!{Root}!{Root}/public!g' /etc/apache2/sites-available/*.conf");
        if (isWeb && (site.Exists(".htaccess") || site.Exists("public/.htaccess"))) lines.Add("RUN a2enmod rewrite");
        if (manifest is not null) lines.Add("COPY --from=composer:2 /usr/bin/composer /usr/bin/composer");
        lines.Add("WORKDIR " + folder);
        lines.Add("COPY . .");
        if (manifest is not null) lines.Add("RUN composer install --no-interaction --optimize-autoloader");
        var written = new[] { "storage", "bootstrap/cache", "var" }.Where(site.Exists).ToList();
        if (isWeb && written.Count > 0) lines.Add("RUN chown -R www-data:www-data " + string.Join(" ", written));
        lines.Add(isWeb ? "EXPOSE 80" : $"CMD [\"php\", \"{program}\"]");
        return new ProjectSketch([.. lines])
        {
            Ignored = ["vendor", "node_modules", "tests", "phpunit.xml*"],
            Steps = demanded is null || text is null ? []
                : [new RewriteStep(
                    $"Build on PHP {version}", "the project asks for it", savedBytes: null,
                    Evidence.At(text, demanded.Start))],
        };
    }

    private static string FirstOf(InitSite site) =>
        new[] { "index.php", "public/index.php" }.Concat(Programs).First(site.Exists);

    /// <summary>What composer calls, and the extensions that the project asks for.</summary>
    private static IEnumerable<string> Packages(JsonNode? manifest)
    {
        if (manifest is null) yield break;
        var names = (manifest["require"]?.Members ?? [])
            .Where(static one => one.Key.StartsWith("ext-", StringComparison.Ordinal))
            .Select(static one => one.Key.Substring(4)).ToList();
        var compiled = names.Where(Compiled.ContainsKey).ToList();
        var fetched = names.Where(Fetched.ContainsKey).ToList();
        var packages = compiled.Select(static name => Compiled[name])
            .Concat(fetched.Select(static name => Fetched[name])).Where(static name => name.Length > 0)
            .Concat(["git", "unzip"]).Distinct(StringComparer.Ordinal).OrderBy(static name => name,
                StringComparer.Ordinal);
        yield return "RUN apt-get update \\";
        yield return "    && apt-get install -y --no-install-recommends " + string.Join(" ", packages) + " \\";
        if (compiled.Count > 0) yield return $"    && docker-php-ext-install {string.Join(" ", compiled)} \\";
        if (fetched.Count > 0)
        {
            yield return $"    && pecl install {string.Join(" ", fetched)} \\";
            yield return $"    && docker-php-ext-enable {string.Join(" ", fetched)} \\";
        }

        yield return "    && rm -rf /var/lib/apt/lists/*";
    }

    /// <summary>
    /// The program of a project without pages: one that composer.json names, or a file at a usual place.
    /// </summary>
    private static string? ProgramOf(InitSite site, JsonNode? manifest, Evidence evidence)
    {
        var named = (manifest?["bin"]?.Items ?? []).Select(static one => one.Text).OfType<string>()
            .Where(site.Exists).ToList();
        if (named.Count == 0 && manifest?["bin"]?.Text is { } single && site.Exists(single)) named.Add(single);
        if (named.Count == 0) named.AddRange(Programs.Where(site.Exists));
        if (named.Count == 0)
            named.AddRange(site.Files.Select(static file => file.Path).Where(static path =>
                path.EndsWith(".php", StringComparison.Ordinal)
                    && (path.StartsWith("bin/", StringComparison.Ordinal) || !path.Contains('/'))
                    && ImagePaths.Name(path)[0] != '.'));
        return site.Choose("program", "Which file does the image run?", named, evidence);
    }

    /// <summary>The first series that a constraint admits: <c>^8.2</c>, <c>>=8.1</c>, <c>8.3.*</c>.</summary>
    private static string Series(string? constraint)
    {
        var digits = new string([.. (constraint ?? "").SkipWhile(static c => !char.IsDigit(c))
            .TakeWhile(static c => char.IsDigit(c) || c == '.')]).TrimEnd('.');
        return digits.Length == 0 ? "8" : string.Join(".", digits.Split('.').Take(2));
    }
}
