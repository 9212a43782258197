using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Programs;

/// <summary>What is to be ended or deleted where a signal ends the process in the middle of the work.</summary>
internal static class LeftOvers
{
    private static readonly List<Action> Known = [];
    private static bool isClosed;

    /// <summary>Whether the process is about to end, so that nothing may be begun.</summary>
    public static bool IsClosed
    {
        get
        {
            lock (Known) return isClosed;
        }
    }

    /// <summary>Notes something; it must be able to run more than once.</summary>
    public static void Add(Action end)
    {
        lock (Known) Known.Add(end);
    }

    /// <summary>Forgets it, since it was done.</summary>
    public static void Remove(Action end)
    {
        lock (Known) Known.Remove(end);
    }

    /// <summary>Ends and deletes everything, since the process is about to end.</summary>
    public static void Clear()
    {
        Action[] all;
        lock (Known)
        {
            isClosed = true;
            all = Known.ToArray();
        }

        // A program is ended before the folder is deleted in which it reads.
        for (var i = all.Length - 1; i >= 0; i--) all[i]();
    }
}
