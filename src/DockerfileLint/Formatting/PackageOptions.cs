using System;
using System.Collections.Generic;

namespace DockerfileLint.Formatting;

/// <summary>
/// Options of installations that surely take no value, so that the next word is a package. The value of an option that
/// isn't known would look like one.
/// </summary>
internal static class PackageOptions
{
    private const string Letters = "yqfvVmuUlnbC";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "--yes", "--assume-yes", "--assumeyes", "--force-yes", "--quiet", "--verbose", "--no-install-recommends",
        "--install-recommends", "--no-install-suggests", "--install-suggests", "--fix-missing", "--fix-broken",
        "--allow-unauthenticated", "--allow-downgrades", "--allow-remove-essential", "--allow-change-held-packages",
        "--no-upgrade", "--only-upgrade", "--reinstall", "--ignore-missing", "--no-remove", "--purge", "--auto-remove",
        "--autoremove", "--show-progress", "--no-cache", "--update", "--update-cache", "--upgrade", "--latest",
        "--no-progress", "--allow-untrusted", "--force", "--force-overwrite", "--force-broken-world", "--no-network",
        "--no-scripts", "--nodocs", "--nobest", "--best", "--no-best", "--allowerasing", "--skip-broken",
        "--nogpgcheck", "--refresh", "--cacheonly", "--obsoletes", "--noautoremove", "--non-interactive",
        "--no-confirm", "--no-recommends", "--recommends", "--auto-agree-with-licenses", "--no-gpg-checks",
        "--gpg-auto-import-keys", "--force-resolution", "--no-force-resolution", "--oldpackage", "--replacefiles",
        "--", "--no-refresh", "--no-plugins", "--disableexcludes=all",
    };

    /// <summary>Whether a word is an option without a value, or with its value in it.</summary>
    public static bool IsComplete(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal)) return word.IndexOf('=') > 0 || Names.Contains(word);
        if (word.StartsWith("-q=", StringComparison.Ordinal)) return true;
        for (var i = 1; i < word.Length; i++)
            if (Letters.IndexOf(word[i]) < 0) return false;
        return word.Length > 1;
    }
}
