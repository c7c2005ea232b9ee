using Xunit;

namespace Analytics.Tests.Warehouse;

/// <summary>Art. 9: aid of at least 70 % of what insurance leaves, case by case.</summary>
public sealed class MedicalCaseTests
{
    private const string A = SmallRegister.VillageA;
    private const string Stay = "is_id_void=false admitted_date=2017-02-01";

    [Fact]
    public void A_case_is_reached_when_the_aid_dated_by_then_is_seventy_percent_of_the_remainder()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1", "h2 p2", "h3 p3", "h4 p4", "h5 p5")
            .Records(
                "dept_inpatient", "2017Q2", $"person_key=p1 {Stay} discharged_date=2017-02-10 total_yuan=30000 basic_yuan=20000 self_yuan=10000", $"person_key=p2 {Stay} discharged_date=2017-03-01 total_yuan=20000 basic_yuan=10000 self_yuan=10000",
                $"person_key=p3 {Stay} discharged_date=2017-03-01 total_yuan=5000 basic_yuan=5000 self_yuan=0", $"person_key=stranger {Stay} discharged_date=2017-03-01 self_yuan=500",
                $"person_key=p5 {Stay} discharged_date=2017-03-01 compliant_yuan=8000 basic_yuan=7000 self_yuan=4000")
            .Records(
                "dept_medical_aid", "2017Q2", "person_key=p1 is_id_void=false aid_date=2017-03-20 aid_yuan=6000", "person_key=p1 is_id_void=false aid_date=2017-04-20 aid_yuan=1000",
                "person_key=p2 is_id_void=false aid_date=2017-04-20 aid_yuan=6999.99", "person_key=p4 is_id_void=false aid_date=2017-04-20 aid_yuan=10 aid_share=80%", "person_key=p5 is_id_void=false aid_date=2017-03-20 aid_yuan=700")
            .AsOf("2018Q1");

        Assert.Equal("2017Q1=0.3333 2017Q2=0.75 2017Q3=0.75 2017Q4=0.75 2018Q1=-", register.Figure("medical_assistance_reached_share"));
        Assert.Equal(
            "p1 10000.00 7000.00 True\np2 10000.00 6999.99 False\np4 - 0.00 True\np5 1000.00 700.00 True",
            register.Rows("select person_key, remainder_yuan, aid_yuan, is_aid_reached from core.medical_case where quarter = '2017Q2' order by 1"));
        Assert.Equal("0", register.Rows("select count(*) from core.hospital_stay where person_key = 'stranger'"));
    }

    [Fact]
    public void A_year_without_any_aid_list_has_no_case_rather_than_unaided_ones()
    {
        using var register = new SmallRegister()
            .Roster("2017Q1", A, "h1 p1")
            .Records("dept_inpatient", "2017Q1", $"person_key=p1 {Stay} discharged_date=2017-02-10 self_yuan=10000")
            .AsOf("2017Q1");

        Assert.Equal("2017Q1=-", register.Figure("medical_assistance_reached_share"));
    }
}
