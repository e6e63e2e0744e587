BeforeDiscovery {
    $types = 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger', 'XhsConfig', 'XhsConnectionResult', 'XhsUsage',
        'XhsEndpointUsage', 'XhsGrowth', 'XhsStore', 'XhsStoreErasure'
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session
    $users = @(Search-XhsUser -Keyword 咖啡 -First 8)
    $objects = @{
        XhsUserSummary      = $users
        XhsUser             = @($users | Get-XhsUser)
        XhsNote             = @($users[0] | Get-XhsUserNote -First 25)
        XhsPgyBlogger       = @($users | Get-XhsPgyBlogger -ErrorAction Ignore)
        XhsConfig           = @(Get-XhsConfig)
        XhsConnectionResult = @(Test-XhsConnection)
        XhsUsage            = @(Get-XhsUsage)
        XhsEndpointUsage    = @((Get-XhsUsage).Endpoints)
        XhsGrowth           = @($users | Get-XhsPgyFansHistory -ErrorAction Ignore | Measure-XhsGrowth)
    }
    Set-XhsConfig -Store (Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '/store.db')) -Scope Session
    $null = $users | Get-XhsUser -MaxAge 1h
    $objects.XhsStore = @(Get-XhsStore)
    $objects.XhsStoreErasure = @($users[0..2].UserId | Clear-XhsStore -Region Sandbox -OlderThan (Get-Date) `
            -Confirm:$false)

    # A value as one text that tells it from every other one of its type.
    function Get-ValueText($Value) {
        if ($null -eq $Value) { return '(null)' }
        if ($Value -is [DateTimeOffset]) { return $Value.ToString('o') }
        if ($Value -is [Collections.IEnumerable] -and $Value -isnot [string]) {
            return '[' + (@($Value).ForEach({ Get-ValueText $_ }) -join '|') + ']'
        }
        if ($Value -is [IFormattable]) { return $Value.ToString($null, [cultureinfo]::InvariantCulture) }
        if ($Value.GetType().Namespace -eq 'XhsPowerShell') {
            return '{' + (@($Value.psobject.Properties).ForEach({ $_.Name + '=' + (Get-ValueText $_.Value) }) -join
                '|') + '}'
        }
        [string]$Value
    }

    function Assert-Same($Before, $After) {
        @($After).Count | Should -Be @($Before).Count
        for ($i = 0; $i -lt @($Before).Count; $i++) {
            $a, $b = @($Before)[$i], @($After)[$i]
            $b.GetType().FullName | Should -BeExactly $a.GetType().FullName
            foreach ($property in $a.GetType().GetProperties().Name) {
                Get-ValueText $b.$property | Should -BeExactly (Get-ValueText $a.$property) -Because $property
            }
        }
    }
}

AfterAll { Clear-XhsTest }

Describe 'An object that leaves the process: <_>' -ForEach $types {
    It 'is the same again after what jobs and remote sessions do to it' {
        $text = [Management.Automation.PSSerializer]::Serialize($objects[$_], 1)
        Assert-Same $objects[$_] ([Management.Automation.PSSerializer]::Deserialize($text))
    }

    It 'is the same again after Export-Clixml, under every culture' {
        $before = [cultureinfo]::CurrentCulture
        foreach ($culture in 'de-DE', 'tr-TR', 'zh-CN', 'th-TH') {
            try {
                [cultureinfo]::CurrentCulture = $culture
                $objects[$_] | Export-Clixml -LiteralPath TestDrive:/objects.xml
                [cultureinfo]::CurrentCulture = 'en-US'
                Assert-Same $objects[$_] (Import-Clixml -LiteralPath TestDrive:/objects.xml)
            }
            finally { [cultureinfo]::CurrentCulture = $before }
        }
    }

    It 'keeps its values through ConvertTo-Json and back' {
        $object = $objects[$_][0]
        $back = $object | ConvertTo-Json -Depth 5 | ConvertFrom-Json
        foreach ($property in $object.GetType().GetProperties().Name) {
            $value = $object.$property
            if ($null -eq $value) { $back.$property | Should -BeNullOrEmpty -Because $property }
            elseif ($value -is [DateTimeOffset]) {
                ([DateTimeOffset]$back.$property).UtcTicks | Should -Be $value.UtcTicks -Because $property
            }
            elseif ($value -is [Enum]) { [int]$back.$property | Should -Be ([int]$value) -Because $property }
            elseif ($value -is [Collections.IList]) {
                @($back.$property).Count | Should -Be $value.Count -Because $property
            }
            elseif ($value -is [ValueType] -or $value -is [string]) {
                $back.$property | Should -Be $value -Because $property
            }
        }
    }

    It 'shows its table where the module was imported after it arrived' {
        $objects[$_] | Export-Clixml -LiteralPath (Join-Path (Get-TestFolder) 'objects.xml')
        $result = Invoke-InNewPowerShell -NoModule -ArgumentList (Join-Path (Get-TestFolder) 'objects.xml'),
            (Get-TestManifest) -Block {
            param($File, $Manifest)
            $PSStyle.OutputRendering = 'PlainText'
            $objects = Import-Clixml -LiteralPath $File
            Import-Module $Manifest
            @($objects)[0].pstypenames[0]
            $objects | Format-Table | Out-String -Width 120
            $objects | Format-List | Out-String -Width 120
        }
        $result.Errors | Should -BeNullOrEmpty
        $result.Output[0] | Should -BeExactly "Deserialized.XhsPowerShell.$_"
        $rendering, $PSStyle.OutputRendering = $PSStyle.OutputRendering, 'PlainText'
        try {
            # Only a mean of measurements is a computed text; all else is the same text.
            $result.Output[1] | Should -BeExactly ($objects[$_] | Format-Table | Out-String -Width 120)
            ($result.Output[2] -split '\r?\n')[1..3] |
                Should -BeExactly (($objects[$_] | Format-List | Out-String -Width 120) -split '\r?\n')[1..3]
        }
        finally { $PSStyle.OutputRendering = $rendering }
    }

    It 'can be sorted, grouped, compared and filtered by each property' {
        $list = @($objects[$_])
        foreach ($property in $list[0].GetType().GetProperties()) {
            $name = $property.Name
            $sorted = @($list | Sort-Object -Property $name)
            $sorted.Count | Should -Be $list.Count
            if ([Nullable]::GetUnderlyingType($property.PropertyType) -or $property.PropertyType.IsValueType) {
                $values = @($sorted.$name | Where-Object { $null -ne $_ })
                for ($i = 1; $i -lt $values.Count; $i++) {
                    $values[$i - 1] -le $values[$i] | Should -BeTrue -Because $name
                }
            }
            ($list | Group-Object -Property $name | Measure-Object -Property Count -Sum).Sum |
                Should -Be $list.Count -Because $name
            Compare-Object -ReferenceObject $list -DifferenceObject $list -Property $name |
                Should -BeNullOrEmpty -Because $name
            $value = $list[0].$name
            if ($value -is [Collections.IList]) {
                if ($value.Count -gt 0) {
                    @($list | Where-Object { $_.$name -contains $value[0] }) | Should -Contain $list[0] -Because $name
                }
            }
            else { @($list | Where-Object -Property $name -EQ -Value $value) | Should -Contain $list[0] -Because $name }
        }
    }
}

Describe 'A job' {
    It 'brings real objects: numbers are summed, times compared, lists joined' {
        $manifest = Get-TestManifest
        $job = Start-Job -ArgumentList $manifest -ScriptBlock {
            param($Manifest)
            Import-Module $Manifest
            Get-XhsUserNote 5cab9537000000005a90c3e1 -First 5 -Region Sandbox
        }
        $notes = @($job | Receive-Job -Wait -AutoRemoveJob)
        $notes.Count | Should -Be 5
        $notes[0] | Should -BeOfType ([XhsPowerShell.XhsNote])
        $notes[0].CreatedAt | Should -BeOfType ([DateTimeOffset])
        $notes[0].CreatedAt.Offset | Should -Be ([timespan]::FromHours(8))
        ($notes | Measure-Object -Property LikeCount -Sum).Sum | Should -BeGreaterThan 0
        $notes[0].Topics.ToString() | Should -Match '; '
        @($notes | Get-XhsUser -Region Sandbox).Count | Should -Be 5 -Because 'they bind by UserId'
    }

    It 'leaves values that can be read where the module is not there' {
        Get-XhsUser 5cab9537000000005a90c3e1 | Export-Clixml -LiteralPath (Join-Path (Get-TestFolder) 'user.xml')
        $result = Invoke-InNewPowerShell -NoModule -ArgumentList (Join-Path (Get-TestFolder) 'user.xml') -Block {
            param($File)
            $user = Import-Clixml -LiteralPath $File
            $user.FollowerCount -is [long]
            "$($user.Tags)"
            $user.RetrievedAt.UtcDateTime -is [datetime]
            [string]$user.Gender
        }
        $result.Output | Should -Be $true, '上海徐汇 咖啡博主', $true, 'Female'
    }
}
