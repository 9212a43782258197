Module Program
    Sub Main()
        System.Console.WriteLine("Ready")
    End Sub
End Module
