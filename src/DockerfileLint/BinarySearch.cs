using System;

namespace DockerfileLint;

/// <summary>Searches what is sorted.</summary>
internal static class BinarySearch
{
    /// <summary>
    /// The first index from 0 on for which a condition holds that, once it holds, holds for all that follow; the count
    /// where there is none.
    /// </summary>
    public static int First<TOwner>(int count, TOwner owner, Func<TOwner, int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (holds(owner, middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
