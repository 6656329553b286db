package io.creditkit.customer;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.notify.NotificationPolicy;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.file.CommunicationLog;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.linking.LinkPolicy;
import io.creditkit.customer.monitoring.WatchService;
import io.creditkit.customer.portal.InvitationSender;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.receivables.LedgerSettings;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.risk.BlockPolicy;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.search.ListSettings;
import java.util.List;
import java.util.Optional;

/** What every workspace of one kit shares. */
record WorkspaceParts(
        Optional<CreditBureau> bureau,
        Optional<WatchService> watchService,
        LinkPolicy linkPolicy,
        ReportPolicy reportPolicy,
        ScoreCard scoreCard,
        BlockPolicy blockPolicy,
        List<AlertRule> alertRules,
        NotificationPolicy notifications,
        LedgerSettings ledger,
        LendingSettings lending,
        LimitSettings limits,
        ListSettings lists,
        PrivacySettings privacy,
        InvitationSender invitationSender,
        AttachmentSettings attachments,
        CommunicationLog communication,
        CustomerNumbers customerNumbers) {}
