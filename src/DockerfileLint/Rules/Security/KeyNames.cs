using System;
using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Names that sound like those of keys, however they are written: <c>apiKey</c>, <c>com.example.api-token</c>,
/// <c>appSecret</c>. They say less than those of <see cref="SecretNames"/>, so the value has to look like one, too.
/// </summary>
internal static class KeyNames
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "accesskey", "apikey", "authkey", "authtoken", "credential", "credentials", "key", "passphrase", "passwd",
        "password", "privatekey", "pwd", "secret", "secretkey", "secrets", "token",
    };

    private static readonly string[] Parts = ["key", "token", "secret", "pass", "credential", "pwd"];

    // What is published, or tells one thing from another.
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "checksum", "checksums", "commit", "digest", "fingerprint", "gpg", "hash", "id", "md5", "pgp", "public",
        "publishable", "ref", "rev", "revision", "sha", "sha1", "sha256", "sha512", "sum", "url", "uri", "uuid",
        "version", "path", "file", "dir", "cache", "site",
    };

    /// <summary>Whether a name sounds like that of a key.</summary>
    public static bool Contain(string name)
    {
        if (!MayContain(name)) return false;
        var found = false;
        var words = WordsOf(name);
        // Alone, it may be that of an entry, or the fingerprint of one.
        if (words.Count == 1 && words[0] == "key") return false;
        foreach (var word in words)
        {
            if (Public.Contains(word)) return false;
            found |= Words.Contains(word);
        }

        return found;
    }

    /// <summary>A quick look: what all of the words have in common.</summary>
    private static bool MayContain(string name)
    {
        foreach (var part in Parts)
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    /// <summary>The words of a name, between other characters and where a capital begins one.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            var isPart = i < name.Length && char.IsLetterOrDigit(name[i]);
            var isNew = isPart && char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if ((!isPart || isNew) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isPart) word.Append(char.ToLowerInvariant(name[i]));
        }

        return words;
    }
}
