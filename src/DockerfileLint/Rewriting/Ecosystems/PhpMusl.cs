using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Whether a program of PHP runs on Alpine as it does on Debian.</summary>
internal static class PhpMusl
{
    // Packages whose sources call nothing that depends on the C library.
    private static readonly string[] Packages =
    [
        "brick/math", "doctrine/inflector", "doctrine/lexer", "firebase/php-jwt", "fig/", "graham-campbell/result-type",
        "guzzlehttp/", "laminas/laminas-diactoros", "laminas/laminas-httphandlerrunner", "laravel/serializable-closure",
        "league/container", "league/event", "monolog/monolog", "nikic/fast-route", "nikic/php-parser", "php-di/",
        "phpoption/phpoption", "pimple/pimple", "predis/predis", "psr/", "ralouphie/getallheaders", "ramsey/",
        "slim/", "symfony/console", "symfony/deprecation-contracts", "symfony/dotenv",
        "symfony/event-dispatcher", "symfony/event-dispatcher-contracts", "symfony/options-resolver",
        "symfony/polyfill-ctype", "symfony/polyfill-mbstring", "symfony/polyfill-intl-grapheme",
        "symfony/polyfill-intl-normalizer", "symfony/polyfill-php", "symfony/service-contracts", "symfony/string",
        "symfony/yaml", "vlucas/phpdotenv",
    ];

    // Extensions that both images have.
    private static readonly HashSet<string> Extensions = new(StringComparer.Ordinal)
    {
        "php", "php-64bit", "ext-ctype", "ext-curl", "ext-date", "ext-dom", "ext-fileinfo", "ext-filter", "ext-hash",
        "ext-json", "ext-libxml", "ext-mbstring", "ext-openssl", "ext-pcre", "ext-pdo", "ext-pdo_sqlite", "ext-phar",
        "ext-posix", "ext-random", "ext-readline", "ext-session", "ext-simplexml", "ext-sodium", "ext-spl",
        "ext-sqlite3", "ext-tokenizer", "ext-xml", "ext-xmlreader", "ext-xmlwriter", "ext-zlib", "composer-runtime-api",
        "composer-plugin-api",
    };

    /// <summary>Whether all that is known to start and to be read is PHP that both images run alike.</summary>
    public static bool Fits(ShrinkSite site, StartLine? start, PhpFacts facts)
    {
        if (!IsCommandLine(site.Image) || facts.Shared.Count > 0 || !facts.StartsNothing) return false;
        if (!StartsPhp(start) || PhpSources.OfTheCLibrary(site) is not null) return false;
        if (site.Stage.Instructions.Any(static one => one is VolumeSyntax or UserSyntax or HealthcheckSyntax)
            || site.Stage.Instructions.OfType<TransferSyntax>().Any(static one => one.Chown is not null))
            return false;
        return facts.Manifest is null
            ? facts.ComposerRuns.Count == 0
            : facts.Lock is not null && HasKnownPackages(facts);
    }

    private static bool IsCommandLine(ImageReference image) =>
        image is { IsOfficial: true, Tag: { } tag }
            && !tag.Contains("apache", StringComparison.Ordinal) && !tag.Contains("fpm", StringComparison.Ordinal)
            && !tag.Contains("zts", StringComparison.Ordinal) && !tag.Contains("alpine", StringComparison.Ordinal);

    private static bool StartsPhp(StartLine? start) =>
        start is { WhyShell: null, Words: [var program, ..] } && ImagePaths.Name(program) == "php";

    private static bool HasKnownPackages(PhpFacts facts)
    {
        foreach (var list in new[] { "packages", "packages-dev" })
            foreach (var package in facts.Lock![list]?.Items ?? [])
            {
                if (package["dist"]?["type"]?.Text == "path") continue;
                if (package["name"]?.Text is not { } name || !Array.Exists(Packages, one =>
                    name.StartsWith(one, StringComparison.Ordinal)) && list == "packages")
                    return false;
            }

        return new[] { facts.Lock!["platform"], facts.Manifest!["require"] }.All(static node =>
            node is null || node.Members.All(static one => !one.Key.StartsWith("ext-", StringComparison.Ordinal)
                || Extensions.Contains(one.Key)));
    }
}
