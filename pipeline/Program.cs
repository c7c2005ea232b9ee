using Analytics.Pipeline.Verbs;

return await CommandLine.RunAsync(
    args,
    [
        RunVerb.Command(),
        PlanVerb.Command(),
        DiffVerb.Command(),
        SqlVerb.Command(),
        TraceVerb.Command(),
        SimulateVerb.Command(),
        SqlWorker.Command(),
        ServeVerb.Command(),
        UserVerb.Command(),
        SampleVerb.Command(),
        TemplateVerb.Command(),
        ForgeriesVerb.Command(),
        BacktestVerb.Command(),
        VerifyVerb.Command(),
        ApproveVerb.Command(),
        BenchVerb.Command(),
        DoctorVerb.Command(),
    ]);
