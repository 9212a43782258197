using System;
using System.Runtime.InteropServices;

Console.WriteLine(Native.Read());

static class Native
{
    [DllImport("meter")]
    public static extern int Read();
}
