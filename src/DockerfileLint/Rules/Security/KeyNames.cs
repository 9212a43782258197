using System;
using System.Collections.Generic;

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

    // One of them is in each of these words.
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
        if (!SecretNames.Has(name, Parts)) return false;
        var found = false;
        var words = NameWords.Of(name);
        // Alone, it may be that of an entry, or the fingerprint of one.
        if (words.Count == 1 && words[0] == "key") return false;
        foreach (var word in words)
        {
            if (Public.Contains(word)) return false;
            found |= Words.Contains(word);
        }

        return found;
    }

    /// <summary>Whether a name ends in a word for a password.</summary>
    public static bool IsPassword(string name) =>
        NameWords.Of(name) is { Count: > 0 } words
            && words[words.Count - 1] is "passphrase" or "passwd" or "password" or "pwd";
}
