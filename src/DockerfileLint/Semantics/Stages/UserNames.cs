namespace DockerfileLint.Semantics.Stages;

/// <summary>Names of users as USER takes them.</summary>
internal static class UserNames
{
    /// <summary>Whether the user is the administrator; groups do not matter.</summary>
    public static bool IsRoot(string user)
    {
        var colon = user.IndexOf(':');
        var name = colon < 0 ? user : user.Substring(0, colon);
        return name is "root" or "0" or ""
            || string.Equals(name, "ContainerAdministrator", System.StringComparison.OrdinalIgnoreCase);
    }
}
